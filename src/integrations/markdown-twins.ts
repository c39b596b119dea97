import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { mainOf } from '../lib/twins/markdown.ts';
import type { TwinMessage, TwinWork } from '../lib/twins/twin-worker.ts';

/**
 * Writes the Markdown twin of every page beside it, made from the page itself, so that nothing that a
 * page says can be missing there; and all of them in one text. A thread does it while the next pages are made.
 */
export default function markdownTwins(): AstroIntegration {
  let home = new URL('https://claude-error-reference.example/');
  let folder = '';
  let thread: Worker | undefined;
  let ended: Promise<unknown> | undefined;
  const tell = (message: TwinMessage) => thread?.postMessage(message);
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base}/`.replace(/\/+$/, '/'), config.site);
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const workerData: TwinWork = { folder, home: home.href };
        thread = new Worker(new URL('../lib/twins/twin-worker.ts', import.meta.url), {
          workerData,
        });
        // A build that fails elsewhere does not wait for it.
        thread.unref();
        ended = once(thread, 'exit');
        ended.catch(() => undefined);
        setPrerenderer((astro) => ({
          ...astro,
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (options.routeData.type === 'page' && response.status === 200) {
              const path = new URL(request.url).pathname.slice(home.pathname.length - 1);
              tell({ path, main: mainOf(await response.clone().text()) });
            }
            return rendered;
          },
        }));
      },
      'astro:build:generated': () => tell('end'),
      'astro:build:done': async () => {
        thread?.ref();
        await ended;
      },
    },
  };
}
