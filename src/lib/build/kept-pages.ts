import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where pages are kept, all that each of them depends on beside its own key, and where one build puts its own. */
export type PageShelf = { folder: string; from: string; made: string };

/** The shelf of the pages for a base, for one build, in the folder of what builds leave. */
export function shelfFor(kept: string, base: string, from: string): PageShelf {
  const folder = join(kept, `pages-${hash(base).slice(0, 16)}`);
  return { folder, from, made: join(folder, `${randomUUID()}.made`) };
}

/** The variable that hands a shelf to the process that makes the pages; without it, none is kept. */
export const shelfVariable = 'KEPT_PAGES';

/** The shelf that this process was handed. */
export function handedShelf(): PageShelf | undefined {
  const handed = process.env[shelfVariable];
  // Who hands it over writes nothing else there.
  return handed === undefined ? undefined : (JSON.parse(handed) as PageShelf);
}

/**
 * Puts what a build made among the pages that later builds take. Only who knows that nothing changed while they were
 * made may say so: pages of an edit that came in between would be taken for ones without it.
 */
export function confirmPages({ folder, made }: PageShelf): void {
  for (const file of list(made)) renameSync(join(made, file), join(folder, file));
  rmSync(made, { recursive: true, force: true });
}

/** Texts that an earlier build made for pages: the page itself (`html`) and its Markdown twin (`md`). */
export type KeptPages = {
  /** The place of a page: another one as soon as its address, its key or what all pages depend on is another. */
  placeOf: (path: string, key: string) => string;
  find: (place: string, form: Form) => string | undefined;
  keep: (place: string, form: Form, text: string) => void;
  /** Removes all that this build had no place for, and what stopped builds left. */
  forgetOthers: () => void;
};
type Form = 'html' | 'md';

/**
 * Opens the pages of a shelf. A text is found whole or not at all: it carries its own hash, and is found once its
 * build is confirmed, so neither a build that was stopped nor a disk that was full leaves half a page.
 */
export function openKeptPages({ folder, from, made }: PageShelf): KeptPages {
  const places = new Set<string>();
  mkdirSync(made, { recursive: true });
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
      try {
        writeFileSync(join(made, `${place}.${form}`), hash(text) + text);
      } catch {
        // Another build for this base has ended meanwhile and tidied up: the page is made again next time.
      }
    },
    forgetOthers: () => {
      for (const name of readdirSync(folder))
        if (!places.has(name.replace(/\.\w+$/, '')) && name !== basename(made))
          rmSync(join(folder, name), { recursive: true, force: true });
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

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // another build tidied up
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

const hashLength = 43;
