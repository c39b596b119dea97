import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { dividePieces } from '../lib/build/search-pieces.ts';
import { guardFetches } from '../lib/search/worker-guard.ts';

/** The ready-made interfaces: the box is our own, on the JS API, so they would only be dead weight. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)/;

/** Marks that each page has by the dozen, and that nobody searches. */
const excludeSelectors = ['.cites', '.inferred', '.anchor'];

/** Writes Pagefind's index of the built pages to `<dist>/pagefind`. */
export default function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        // A hyphen joins words otherwise: `rate-limit` would search `ratelimit`.
        const { index, errors } = await createIndex({ includeCharacters: '-', excludeSelectors });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root, glob: searched(root) });
        // Written from here: Pagefind's own writing can be cut off when its process is closed.
        const built = await index.getFiles();
        await close();
        const failures = [...added.errors, ...built.errors];
        if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
        const files = dividePieces(built.files.filter(({ path }) => !unused.test(path)));
        for (const { path, content } of files) {
          const target = join(root, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          const guard = path === 'pagefind-worker.js' ? `(${guardFetches})(self);\n` : '';
          await writeFile(target, Buffer.concat([Buffer.from(guard), content]));
        }
        logger.info(`${added.page_count} pages read`);
      },
    },
  };
}

/** Three in four pages only redirect: Pagefind need not read them to find nothing in them. */
function searched(root: string): string {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((found) => found.isDirectory() && !['e', '_astro'].includes(found.name))
    .map(({ name }) => `${name}/**/*.html`);
  return `{${['*.html', ...folders].join(',')}}`;
}
