import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { guardFetches } from '../search/worker-guard.ts';
import { dividePieces } from './search-pieces.ts';

/** An index of pages that is being made by Pagefind, which is another process. */
export type SearchFiles = {
  /** Takes the main part of a page, by its path without the base. */
  add: (path: string, main: string) => Promise<void>;
  /** Writes the index of what was taken. */
  write: (folder: string) => Promise<void>;
};

/** The ready-made interfaces: the box is our own, on the JS API, so they would only be dead weight. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)/;

/** Marks that each page has by the dozen, and that nobody searches. */
const excludeSelectors = ['.cites', '.inferred', '.anchor'];

/** Starts Pagefind. */
export async function openSearch(): Promise<SearchFiles> {
  // A hyphen joins words otherwise: `rate-limit` would search `ratelimit`.
  const { index, errors } = await createIndex({ includeCharacters: '-', excludeSelectors });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const failOn = (failures: string[]) => {
    if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
  };
  return {
    add: async (path, main) => {
      // Nothing outside of the main part is searched, and it is half of a page.
      const content = `<html lang="en"><body>${main}</main></body></html>`;
      const added = await index.addHTMLFile({ sourcePath: `${path.slice(1)}index.html`, content });
      failOn(added.errors);
    },
    write: async (folder) => {
      // Written from here: Pagefind's own writing can be cut off when its process is closed.
      const built = await index.getFiles();
      await close();
      failOn(built.errors);
      for (const { path, content } of dividePieces(
        built.files.filter(({ path }) => !unused.test(path)),
      )) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        const guard = path === 'pagefind-worker.js' ? `(${guardFetches})(self);\n` : '';
        writeFileSync(target, Buffer.concat([Buffer.from(guard), content]));
      }
    },
  };
}
