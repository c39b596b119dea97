import { readFileSync } from 'node:fs';
import { readFeed } from '../../../src/lib/find/feed/packed-feed.ts';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';
import { tableOf } from '../../../src/lib/find/table.ts';
import { makeWords } from '../../../src/lib/find/words/questions.ts';
import { answerFor } from '../../../src/lib/search/choices.ts';
import { builtErrors, builtFile, builtFiles, type Build } from '../built.ts';

/**
 * Names that the box does not answer with their page: ids, ids in words, titles, classes, statuses. It
 * asks the tables that the site serves through the module that its script is made of, in no browser.
 */
export function findUnanswered(build: Build): string[] {
  const errors = builtErrors(build);
  const ask = asker(build);
  return [
    ...errors.flatMap(({ id, title }) => {
      const path = `/errors/${id}/`;
      return [
        ...[id, id.replaceAll(/[_-]/g, ' ')]
          .filter((query) => ask(query)[0] !== path)
          .map((query) => miss(query, ask(query)[0], path)),
        ...(ask(title).slice(0, 3).includes(path) ? [] : [miss(title, ask(title)[0], path)]),
      ];
    }),
    ...classesOf(errors).flatMap(({ name, owners }) => {
      const [first] = ask(name);
      // A class of many errors tells none of them apart; full-text search lists them.
      const isLeftOpen = first === undefined && owners.length > 1;
      return isLeftOpen || owners.includes(first ?? '')
        ? []
        : [miss(name, first, owners.join(' or '))];
    }),
    ...statusesOf(errors).flatMap(({ status, pages }) =>
      pages.includes(ask(status)[0] ?? '')
        ? []
        : [miss(status, ask(status)[0], pages.join(' or '))],
    ),
  ];
}

/** Typed queries of `golden.tsv` whose first row is another page, asked with the words that a question brings. */
export function findGoldenMisses(build: Build): { asked: number; misses: string[] } {
  const ask = asker(build, { words: true });
  const misses = golden.flatMap(({ query, path }) =>
    ask(query)[0] === path ? [] : [miss(query, ask(query)[0], path)],
  );
  return { asked: golden.length, misses };
}

/** What people type, and the page that they mean. */
export const golden = readFileSync(new URL('../golden.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([query = '', wanted = '']) => ({
    query,
    path: wanted.startsWith('http/') ? `/${wanted}/` : `/errors/${wanted}/`,
  }));

function miss(query: string, found: string | undefined, wanted: string): string {
  return `${query}: leads to ${found ?? 'nothing'}, not to ${wanted}; give the page this name, or the other one less of it`;
}

/** Site paths of the rows, best first; `words` are what guesses where no name or wording is in the text. */
export function asker(build: Build, wants = { words: false }): (text: string) => string[] {
  const [table, names]: unknown[] = ['find-feed.json', 'find-names.json'].map((file) =>
    JSON.parse(builtFile(build, file)),
  );
  const feed = readFeed(table, names);
  const statuses = builtFiles(build).flatMap((file) => /^http\/(\d+)\/index/.exec(file)?.[1] ?? []);
  const whole = tableOf(feed);
  const beside = { mask: maskSecrets, ...(wants.words ? { words: makeWords(feed) } : {}) };
  return (text) => answerFor(text, whole, statuses, beside).choices.map(({ url }) => url);
}

type Row = ReturnType<typeof builtErrors>[number];

/** Each class of the SDKs, and the pages that may be meant: its own, where it has some beside wordings. */
function classesOf(errors: readonly Row[]): { name: string; owners: string[] }[] {
  const namesOf = ({ classes }: Row) => [classes.python, classes.typescript];
  const names = new Set(errors.flatMap(namesOf).filter((name) => name !== null));
  return [...names].map((name) => {
    const owners = errors.filter((error) => namesOf(error).includes(name));
    const telling = owners.length === 1 ? owners : owners.filter(({ kind }) => kind !== 'message');
    return { name, owners: (telling.length > 0 ? telling : owners).map(pathOf) };
  });
}

/** Each status of an error, its page and the pages of its errors. */
function statusesOf(errors: readonly Row[]): { status: string; pages: string[] }[] {
  const statuses = new Set(errors.flatMap(({ status }) => status ?? []));
  return [...statuses]
    .filter((status) => status >= 400)
    .map((status) => ({
      status: String(status),
      pages: [`/http/${status}/`, ...errors.filter((error) => error.status === status).map(pathOf)],
    }));
}

function pathOf({ id }: Row): string {
  return `/errors/${id}/`;
}
