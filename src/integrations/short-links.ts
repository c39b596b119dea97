import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shortLinkPage, targetOf } from '../lib/addresses/short-link-page.ts';
import { checkedContent } from './content-check.ts';

/**
 * Writes a page for each short link, and `_redirects` for hosts that read it. There are three of them for each error,
 * all alike, so they do not go through Astro; only while pages are edited they are a route of it.
 */
export default function shortLinks(): AstroIntegration {
  let home = new URL('https://claude-error-reference.example/');
  return {
    name: 'short-links',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/e/[name]',
          entrypoint: new URL('dev-short-link.ts', import.meta.url),
        });
      },
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base}/`.replace(/\/+$/, '/'), config.site);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const links = checkedContent().links.toSorted((one, other) =>
          one.name < other.name ? -1 : 1,
        );
        for (const link of links) {
          const folder = join(root, 'e', link.name);
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, 'index.html'), shortLinkPage(link, home));
        }
        const lines = links.map(
          (link) => `${home.pathname}e/${link.name}/ ${targetOf(link, home)} 301\n`,
        );
        writeFileSync(join(root, '_redirects'), lines.join(''));
      },
    },
  };
}
