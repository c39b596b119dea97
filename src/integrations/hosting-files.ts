import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Data files that programs on other origins may read. */
const data = [
  '/errors.json',
  '/errors.schema.json',
  '/errors/*.json',
  '/errors/*.md',
  '/http/*.json',
  '/http/*.md',
  '/guides/*.json',
  '/guides/*.md',
  '/llms.txt',
  '/llms-full.txt',
  '/changes.xml',
];

/**
 * Writes `_redirects` and `_headers` for hosts that read them. The short links work without: each is
 * a page that redirects.
 */
export default function hostingFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base}/`.replace(/\/+$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const redirects = readdirSync(join(root, 'e')).map((name) => {
          const page = readFileSync(join(root, 'e', name, 'index.html'), 'utf8');
          const target = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(page)?.[1];
          if (target === undefined) throw new Error(`e/${name}: the page does not redirect`);
          return `${base}e/${name}/ ${target} 301`;
        });
        writeFileSync(join(root, '_redirects'), `${redirects.join('\n')}\n`);
        const headers = data.map(
          (path) => `${base}${path.slice(1)}\n  Access-Control-Allow-Origin: *`,
        );
        writeFileSync(join(root, '_headers'), `${headers.join('\n')}\n`);
      },
    },
  };
}
