import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { TwinWork } from '../lib/twins/twin-worker.ts';

/**
 * Writes the Markdown twin of every page beside it, made from the page itself, so that nothing that a
 * page says can be missing there; and all of them in one text. A thread does it while the search is made. Who changes a
 * page comes after this.
 */
export default function markdownTwins(): AstroIntegration {
  let home = 'https://claude-error-reference.example/';
  let written: Promise<unknown> | undefined;
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base}/`.replace(/\/+$/, '/'), config.site).href;
      },
      'astro:build:generated': ({ dir }) => {
        const workerData: TwinWork = { folder: fileURLToPath(dir), home };
        written = once(new Worker(thread, { workerData }), 'exit');
        // Where another step fails first, nobody waits for this one.
        written.catch(() => undefined);
      },
      'astro:build:done': async () => {
        await written;
      },
    },
  };
}

const thread = new URL('../lib/twins/twin-worker.ts', import.meta.url);
