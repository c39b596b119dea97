import { brotliCompressSync, gzipSync } from 'node:zlib';
import { builtFile, builtFiles, type Build } from '../built.ts';

const kilobyte = 1024;
/** Compressed sizes. A page loads little of the scripts at once; mask and resolver come when a reader turns to the box. */
const budgets = {
  page: 32 * kilobyte,
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
  scriptsAtOnce: 5 * kilobyte,
  // What only the page of whole logs has: resolver and mask once more, and its own.
  triage: 40 * kilobyte,
};

/** Files that are too large to arrive at once. */
export function findOverweight(build: Build): string[] {
  const files = builtFiles(build);
  const pages = files.filter((file) =>
    /^(?:errors|http|guides|wordings)\/[^/]+\/index\.html$/.test(file),
  );
  const scripts = files.filter((file) => /^_astro\/.+\.js$/.test(file));
  return [
    ...['find-feed.json', 'find-names.json'].flatMap((file) => over(build, [file], budgets.table)),
    ...pages.flatMap((file) => over(build, [file], budgets.page)),
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
        over(build, [file], file.endsWith('-names.json') ? budgets.names : budgets.part),
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
    ...over(
      build,
      scripts.filter((file) => !/\/(?:engine|box-start|ticket-panel|triage)/.test(file)),
      budgets.scriptsAtOnce,
    ),
  ];
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
