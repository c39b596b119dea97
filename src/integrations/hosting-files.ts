import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtRules, htmlFiles } from '../lib/hosting/built-rules.ts';
import { headersFile } from '../lib/hosting/hosts.ts';
import { withPolicy } from '../lib/hosting/inline.ts';

/**
 * Gives every page its policy, and writes `_redirects` and `_headers` for hosts that read them. The
 * site works without both: a short link is a page that redirects, and a policy stands in the page.
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
          const target = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1];
          if (target === undefined) throw new Error(`e/${name}: the page does not redirect`);
          return `${base}e/${name}/ ${target} 301`;
        });
        writeFileSync(join(root, '_redirects'), `${redirects.join('\n')}\n`);
        writeFileSync(join(root, '_headers'), headersFile(builtRules(root), base));
        for (const file of htmlFiles(root)) {
          const path = join(root, file);
          writeFileSync(path, withPolicy(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
