import { brotliCompressSync, gzipSync } from 'node:zlib';
import { builtFile, builtFiles, builtPages, type Build } from '../built.ts';
import { filesAtOnce } from './at-once.ts';

const kilobyte = 1024;
/** Compressed sizes. A page loads little of the scripts at once; mask and resolver come when a reader turns to the box. */
const budgets = {
  table: 32 * kilobyte,
  // What a paste waits for at least, each further part of the table, and what only a question or a whole log needs.
  firstAnswer: 35 * kilobyte,
  masks: 8 * kilobyte,
  part: 3 * kilobyte,
  names: 4 * kilobyte,
  words: 7 * kilobyte,
  worker: 29 * kilobyte,
  // What a reader waits for who turns to the box, and who asks for a text for a ticket.
  box: 8 * kilobyte,
  ticket: 4 * kilobyte,
  /** Scripts and styles together that a page brings by itself. */
  atOnce: 4.75 * kilobyte,
  // What only the page of whole logs has: resolver and mask once more, and its own.
  triage: 40 * kilobyte,
};

/** Files that are too large to arrive at once. */
export function findOverweight(build: Build): string[] {
  const files = builtFiles(build);
  const scripts = files.filter((file) => /^_astro\/.+\.js$/.test(file));
  return [
    ...['find-feed.json', 'find-names.json'].flatMap((file) => over(build, [file], budgets.table)),
    ...findHeavyPages(build),
    ...findHeavyStarts(build),
    ...over(
      build,
      [
        'find-first.json',
        ...scripts.filter((file) => /\/engine-(?!words|worker|masks)/.test(file)),
      ],
      budgets.firstAnswer,
    ),
    ...files
      .filter((file) => file.startsWith('find-parts/'))
      .flatMap((file) =>
        over(build, [file], /-names-\d+\.json$/.test(file) ? budgets.names : budgets.part),
      ),
    ...over(
      build,
      scripts.filter((file) => file.includes('/engine-masks')),
      budgets.masks,
    ),
    ...over(
      build,
      scripts.filter((file) => file.includes('/engine-worker')),
      budgets.worker,
    ),
    ...over(
      build,
      scripts.filter((file) => file.includes('/engine-words')),
      budgets.words,
    ),
    ...over(
      build,
      scripts.filter((file) => file.includes('/box-start')),
      budgets.box,
    ),
    ...over(
      build,
      scripts.filter((file) => file.includes('/ticket-panel')),
      budgets.ticket,
    ),
    ...over(
      build,
      scripts.filter((file) => file.includes('/triage')),
      budgets.triage,
    ),
  ];
}

/** Bytes that a server sends before it has to wait for an answer: with GitHub Pages' gzip, one round trip. */
const firstFlight = 14_600;
/** What the pages that are lists may weigh. */
const list = 30 * kilobyte;

/** Pages that do not arrive in one round trip, by the gzip that most hosts send; lists may weigh more. */
function findHeavyPages(build: Build): string[] {
  return builtPages(build).flatMap((path) => {
    const [page, size] = [path.slice(1), gzipped(builtFile(build, `${path.slice(1)}index.html`))];
    const isOne = /^(?:errors|http|guides|snippets)\/[^/]+\/(?:[^/]+\/)?$/.test(page);
    const budget = isOne ? firstFlight : list;
    return size <= budget
      ? []
      : [`${path}: ${size} bytes with gzip, ${budget} are the budget; shorten it or split it`];
  });
}

/** Pages that bring more scripts and styles by themselves than a reader waits for. */
function findHeavyStarts(build: Build): string[] {
  const sizes = new Map<string, number>();
  const read = (file: string) => builtFile(build, file);
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? gzipped(read(file));
    sizes.set(file, size);
    return size;
  };
  return builtPages(build).flatMap((path) => {
    const files = filesAtOnce(read(`${path.slice(1)}index.html`), read).filter(
      (file) => !file.includes('/triage'),
    );
    const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
    return size <= budgets.atOnce
      ? []
      : [
          `${path}: brings ${size} bytes by itself, ${budgets.atOnce} are the budget: ${files.join(', ')}`,
        ];
  });
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function over(build: Build, files: readonly string[], budget: number): string[] {
  const texts = files.map((file) => builtFile(build, file));
  // Brotli is never larger than gzip for text of this size, and far slower: most files need one only.
  if (texts.reduce((sum, text) => sum + gzipSync(text).length, 0) <= budget) return [];
  const size = texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  const name = files.map((file) => `/${file.replace(/index\.html$/, '')}`).join(' and ');
  return size <= budget
    ? []
    : [`${name}: ${size} bytes compressed, ${budget} are the budget; shorten it or split it`];
}
