import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import MarkdownIt from 'markdown-it';
import { filesAtOnce } from '../site/built/at-once.ts';

/** Smallest, middle and largest of some files, in bytes; brotli `of` so many of them. */
export type Spread = { count: number; of: number; gzip: number[]; brotli: number[] };

/** What files of a built site weigh, by name of what they are. */
export type Sizes = {
  pages: Record<string, Spread>;
  /** The middle entry as it is read without style, box or marks: the least that its text can weigh. */
  floor: { page: string; gzip: number[]; brotli: number[] };
  /** Scripts and styles that a page brings by itself, beside its own file. */
  atOnce: Record<string, { files: number; gzip: number; brotli: number }>;
  /** Tables, engines and index, each kind of file together. */
  later: Record<string, { files: number; largest: number; gzip: number }>;
};

const kinds: Record<string, RegExp> = {
  entries: /^errors\/[^/]+\/index\.html$/,
  status: /^http\/[^/]+\/index\.html$/,
  guide: /^guides\/[^/]+\/index\.html$/,
  home: /^index\.html$/,
  browse: /^(?:browse|errors)\/(?:[^/]+\/)?index\.html$/,
  find: /^find\/index\.html$/,
};

/** What a page or the box loads later, by the names of the files. */
const loads: Record<string, RegExp> = {
  'table, whole': /^find-feed\.json$/,
  'table, first answer': /^find-first\.json$/,
  'table, parts': /^find-parts\//,
  'table, other': /^find-(?!feed|first|parts).*\.json$/,
  'scripts of the box': /^_astro\/(?:engine|box).*\.js$/,
  'scripts, others': /^_astro\/(?!engine|box).*\.js$/,
  'full text, program': /^pagefind\/[^/]*\.(?:js|json|pagefind)$/,
  'full text, index': /^pagefind\/(?:index\/|[^/]*pf_meta)/,
  'full text, results': /^pagefind\/fragment\//,
};

/** The smallest form takes long: of more pages of a kind than this, some have to do, by their size. */
const most = 200;

/** Weighs a built site. */
export function sizesOf(folder: string): Sizes {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !/\.(?:br|gz)$/.test(found.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
  const pages = Object.fromEntries(
    Object.entries(kinds).map(([kind, is]) => {
      const all = files.filter(
        (file) => is.test(file) && (kind !== 'browse' || !kinds['entries']?.test(file)),
      );
      return [kind, spreadOf(folder, all)] as const;
    }),
  );
  const entries = files
    .filter((file) => kinds['entries']?.test(file))
    .sort((one, other) => statSync(join(folder, one)).size - statSync(join(folder, other)).size);
  const middle = entries[entries.length >> 1] ?? 'index.html';
  return {
    pages,
    floor: { page: middle, ...floorOf(folder, middle) },
    atOnce: Object.fromEntries(
      [middle, 'index.html', 'browse/index.html', 'find/index.html']
        .filter((file) => files.includes(file))
        .map((file) => [file, atOnceOf(folder, file)]),
    ),
    later: Object.fromEntries(
      Object.entries(loads).map(([kind, is]) => {
        const sizes = files.filter((file) => is.test(file)).map((file) => gzip(read(folder, file)));
        return [
          kind,
          { files: sizes.length, largest: Math.max(0, ...sizes), gzip: sizes.reduce(add, 0) },
        ];
      }),
    ),
  };
}

/** Files that the page asks for by itself, with the modules that these import. */
function atOnceOf(folder: string, page: string): { files: number; gzip: number; brotli: number } {
  const text = (file: string) => read(folder, file).toString();
  const asked = filesAtOnce(text(page), text);
  const texts = asked.map((file) => read(folder, file));
  return {
    files: texts.length,
    gzip: texts.map(gzip).reduce(add, 0),
    brotli: texts.map(brotli).reduce(add, 0),
  };
}

/** The Markdown twin of a page as HTML, with a title and nothing else. */
function floorOf(folder: string, page: string): { gzip: number[]; brotli: number[] } {
  const text = read(folder, page.replace(/\/index\.html$/, '.md')).toString();
  const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
  const bare = Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${new MarkdownIt().render(text)}`,
  );
  const real = read(folder, page);
  return { gzip: [gzip(bare), gzip(real)], brotli: [brotli(bare), brotli(real)] };
}

function spreadOf(folder: string, files: string[]): Spread {
  const sizes = files
    .map((file) => ({ file, gzip: gzip(read(folder, file)) }))
    .sort((one, other) => one.gzip - other.gzip);
  const step = Math.max(1, Math.ceil(files.length / most));
  // The largest is among them.
  const taken = sizes.reverse().filter((_, at) => at % step === 0);
  return {
    count: files.length,
    of: taken.length,
    gzip: ends(sizes.map((each) => each.gzip)),
    brotli: ends(taken.map(({ file }) => brotli(read(folder, file)))),
  };
}

function ends(sizes: number[]): number[] {
  const sorted = sizes.sort((one, other) => one - other);
  return [sorted[0] ?? 0, sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
}

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file));
const gzip = (text: Buffer): number => gzipSync(text, { level: 9 }).length;
const brotli = (text: Buffer): number => brotliCompressSync(text).length;
const add = (one: number, other: number): number => one + other;
