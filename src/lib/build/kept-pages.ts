import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder } from './kept.ts';

/** Where pages are kept and all that each of them depends on beside its own key. */
export type PageShelf = { folder: string; from: string };

/** Where the pages for a base are kept; nowhere, where nobody says what they all depend on. */
export function shelfOf(base: string): PageShelf | undefined {
  const from = process.env['PAGES_FROM'];
  if (from === undefined) return undefined;
  return { folder: join(keptFolder, `pages-${hash(base).slice(0, 16)}`), from };
}

/** Texts that an earlier build made for pages: the page itself (`html`) and its Markdown twin (`md`). */
export type KeptPages = {
  /** The place of a page: another one as soon as its address, its key or what all pages depend on is another. */
  placeOf: (path: string, key: string) => string;
  find: (place: string, form: Form) => string | undefined;
  keep: (place: string, form: Form, text: string) => void;
  /** Removes all that this build had no place for. */
  forgetOthers: () => void;
};
type Form = 'html' | 'md';

/**
 * Opens the pages of a shelf. A text is found whole or not at all: it is written beside and then renamed, and
 * carries its own hash, so neither a build that was stopped nor a disk that was full leaves half a page.
 */
export function openKeptPages({ folder, from }: PageShelf): KeptPages {
  const places = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return {
    placeOf: (path, key) => {
      const place = hash([from, path, key].join('\0'));
      places.add(place);
      return place;
    },
    find: (place, form) => {
      const kept = read(join(folder, `${place}.${form}`));
      const text = kept?.slice(hashLength);
      return text !== undefined && hash(text) === kept?.slice(0, hashLength) ? text : undefined;
    },
    keep: (place, form, text) => {
      const own = join(folder, `${randomUUID()}.new`);
      writeFileSync(own, hash(text) + text);
      try {
        renameSync(own, join(folder, `${place}.${form}`));
      } catch {
        // Another build for this base has ended meanwhile and tidied up: the page is made again next time.
      }
    },
    forgetOthers: () => {
      for (const file of readdirSync(folder))
        if (!places.has(file.replace(/\.\w+$/, ''))) rmSync(join(folder, file), { force: true });
    },
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // never made, or made from something else
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

const hashLength = 43;
