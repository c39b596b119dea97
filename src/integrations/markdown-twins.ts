import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markdownPath } from '../lib/addresses/urls.ts';
import { openKept } from '../lib/build/kept.ts';
import { htmlFiles } from '../lib/hosting/built-rules.ts';
import { mainOf, pageMarkdown } from '../lib/twins/markdown.ts';

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
        const kept = openKept(`twins${home.pathname.replaceAll('/', '-')}`, readMaker());
        const twins = htmlFiles(root)
          .filter((file) => file.endsWith('index.html') && !file.startsWith('e/'))
          .map((file) => {
            const path = `/${file.replace(/index\.html$/, '')}`;
            const main = mainOf(readFileSync(join(root, file), 'utf8'));
            const page = new URL(path.slice(1), home);
            const from = `${page.href}\n${main}`;
            const text = kept.find(from) ?? pageMarkdown(main, page, index);
            kept.keep(from, text);
            writeFileSync(join(root, markdownPath(path)), text);
            return { path, text };
          });
        const full = orderOfFolders.flatMap((folder) =>
          twins.filter(({ path }) => path.startsWith(folder) && path !== folder),
        );
        kept.save();
        writeFileSync(join(root, 'llms-full.txt'), full.map(({ text }) => text).join('\n---\n\n'));
      },
    },
  };
}

/** What explains first, then the errors. */
const orderOfFolders = ['/guides/', '/http/', '/errors/'];

/** Source of all that makes a twin. */
function readMaker(): string {
  return [
    '../lib/twins/markdown.ts',
    '../lib/twins/markdown-blocks.ts',
    '../../node_modules/parse5/package.json',
  ]
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n');
}
