import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles, rulesOf } from '../lib/hosting/built-rules.ts';
import { headersFile } from '../lib/hosting/hosts.ts';
import { inlineHashes, withPolicy } from '../lib/hosting/inline.ts';

/**
 * Gives every page its policy, and writes `_headers` for hosts that read them. The site works without: a policy
 * stands in the page.
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
        // Pages of short links are written with their policy.
        const pages = htmlFiles(root)
          .filter((file) => !file.startsWith('e/'))
          .map((file) => {
            const path = join(root, file);
            const html = readFileSync(path, 'utf8');
            const hashes = inlineHashes(html);
            writeFileSync(path, withPolicy(html, hashes));
            return [file, hashes] as const;
          });
        // They hold nothing inline.
        const links = [
          'e/index.html',
          { scripts: new Set<string>(), styles: new Set<string>() },
        ] as const;
        const all = [...pages, links].sort(([one], [other]) => (one < other ? -1 : 1));
        writeFileSync(join(root, '_headers'), headersFile(rulesOf(all), base));
      },
    },
  };
}
