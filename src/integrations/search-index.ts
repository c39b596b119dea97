import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { dividePieces, type IndexFile } from '../lib/build/search-pieces.ts';
import { guardFetches } from '../lib/search/worker-guard.ts';

/** The ready-made interfaces: the box is our own, on the JS API, so they would only be dead weight. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)/;

/** Marks that each page has by the dozen, and that nobody searches. */
const excludeSelectors = ['.cites', '.inferred', '.anchor'];

/**
 * Writes Pagefind's index of the built pages to `<dist>/pagefind`. Pagefind is another process: it reads the pages
 * while this one writes what stands beside them. Who changes a page comes after this.
 */
export default function searchIndex(): AstroIntegration {
  let made: Promise<Made> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        made = makeIndex(fileURLToPath(dir));
        // Where another step fails first, nobody waits for this one.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (made === undefined) throw new Error('no page was made');
        const { files, pages } = await made;
        for (const { path, content } of files) {
          const target = join(fileURLToPath(dir), 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          const guard = path === 'pagefind-worker.js' ? `(${guardFetches})(self);\n` : '';
          await writeFile(target, Buffer.concat([Buffer.from(guard), content]));
        }
        logger.info(`${pages} pages read`);
      },
    },
  };
}

type Made = { files: IndexFile[]; pages: number };

async function makeIndex(root: string): Promise<Made> {
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
  return { files, pages: added.page_count };
}

/** Pages of short links, which are written meanwhile, have nothing that is searched. */
function searched(root: string): string {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((found) => found.isDirectory() && !['e', '_astro'].includes(found.name))
    .map(({ name }) => `${name}/**/*.html`);
  return `{${['*.html', ...folders].join(',')}}`;
}
