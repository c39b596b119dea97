import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markdownPath } from '../lib/addresses/urls.ts';
import { htmlFiles } from '../lib/hosting/built-rules.ts';
import { pageMarkdown } from '../lib/twins/markdown.ts';

/**
 * Writes the Markdown twin of every page beside it, made from the page itself, so that nothing that a
 * page says can be missing there; and all of them in one text.
 */
export default function markdownTwins(): AstroIntegration {
  let home = new URL('https://claude-error-reference.example/');
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base}/`.replace(/\/+$/, '/'), config.site);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const index = new URL('llms.txt', home);
        const twins = htmlFiles(root)
          .filter((file) => file.endsWith('index.html') && !file.startsWith('e/'))
          .map((file) => {
            const path = `/${file.replace(/index\.html$/, '')}`;
            const html = readFileSync(join(root, file), 'utf8');
            const text = pageMarkdown(html, new URL(path.slice(1), home), index);
            writeFileSync(join(root, markdownPath(path)), text);
            return { path, text };
          });
        const full = orderOfFolders.flatMap((folder) =>
          twins.filter(({ path }) => path.startsWith(folder) && path !== folder),
        );
        writeFileSync(join(root, 'llms-full.txt'), full.map(({ text }) => text).join('\n---\n\n'));
      },
    },
  };
}

/** What explains first, then the errors. */
const orderOfFolders = ['/guides/', '/http/', '/errors/'];
