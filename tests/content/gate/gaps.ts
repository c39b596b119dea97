import type { Library } from '../../../src/lib/content/disk-library.ts';
import { resultNames } from '../../../src/lib/observed/declarations.ts';
import type { SdkNames } from './names.ts';

/** What a name is: a value of `error.type`, an `error_code`, a class, a status, a failure inside a 200. */
export type Subject = 'type' | 'code' | 'class' | 'status' | 'result';

/** A name with the reason why it is treated unlike the others. */
export type Exception = { subject: Subject; name: string; reason: string };

/** The lists of names that the gate treats in another way; `exceptions.ts` has the real ones. */
export type Exceptions = {
  /** An SDK names it, and no page is wanted. */
  pageless: readonly Exception[];
  /** No SDK names it, and a page is wanted all the same. */
  documented: readonly Exception[];
};

type Name = { subject: Subject; name: string };

/** Names as `code file_haunted`, to look up. */
type Keys = ReadonlySet<string>;

/** Every name of the SDKs without a page, and every page or exception that no SDK calls for, one line each. */
export function findGaps(
  sdks: readonly SdkNames[],
  library: Library,
  { pageless, documented }: Exceptions,
): string[] {
  const recorded = resultNames(library.observed.declarations?.results ?? {});
  const named = [
    ...sdks.flatMap(namesOf),
    ...recorded.map((name): Name => ({ subject: 'result', name })),
  ];
  const wanted = unique([...named, ...documented]);
  const covered = coveredBy(library);
  const uncovered = wanted.filter((name) => !isCovered(name, covered));
  const isNamed = keysOf(named);
  const isUncovered = keysOf(uncovered);
  const isPageless = keysOf(pageless);
  return [
    ...uncovered.filter((name) => !isPageless.has(keyOf(name))).map(gapOf),
    ...pageless
      .filter((exception) => !isUncovered.has(keyOf(exception)))
      .map(({ subject, name }) => `exception ${subject} "${name}": no longer needed; remove it`),
    ...documented
      .filter((exception) => isNamed.has(keyOf(exception)))
      .map(({ subject, name }) => `exception ${subject} "${name}": an SDK names it now; remove it`),
    ...findUnretired(keysOf(wanted), library),
    ...findUndeclared(isNamed, library),
  ];
}

/** The lowest status of each class; a status without a class of its own is raised as the base class. */
export function statusesWithClass(raised: SdkNames['statuses']): string[] {
  const classes = Object.values(raised);
  return Object.keys(raised).filter(
    (status, index) =>
      raised[status] !== 'APIError' &&
      raised[status] !== 'APIStatusError' &&
      classes.indexOf(raised[status] ?? '') === index,
  );
}

function namesOf({ types, codes, classes, statuses, results }: SdkNames): Name[] {
  const lists: [Subject, string[]][] = [
    ['type', types],
    ['code', codes],
    ['class', classes],
    ['status', statusesWithClass(statuses)],
    ['result', results],
  ];
  return lists.flatMap(([subject, names]) => names.map((name) => ({ subject, name })));
}

/** Keys of everything that a page is about or explains; classes also by the words that pages are searched by. */
function coveredBy({ entries, statuses }: Library): Keys {
  const classes = [...entries, ...statuses].flatMap(({ classes }) => Object.values(classes));
  return new Set([
    ...entries.map(({ kind, id }) => `${kind} ${id}`),
    ...statuses.map(({ id }) => `status ${id}`),
    ...entries.flatMap((entry) => explainedIn(entry).map((name) => `result ${name}`)),
    ...classes.map((name) => `class ${name}`),
    ...entries.flatMap(({ aliases }) => aliases.map((alias) => `alias ${alias.toLowerCase()}`)),
  ]);
}

function isCovered(name: Name, covered: Keys): boolean {
  // Aliases are search words, so their case does not matter.
  const isAlias = name.subject === 'class' && covered.has(`alias ${name.name.toLowerCase()}`);
  return isAlias || covered.has(keyOf(name));
}

/** Types and codes that no SDK names any longer keep their page, which has to say so. */
function findUnretired(wanted: Keys, { entries }: Library): string[] {
  return entries.flatMap(({ kind: subject, id, file, retired }) => {
    if (subject !== 'type' && subject !== 'code') return [];
    const isNamed = wanted.has(keyOf({ subject, name: id }));
    if (!isNamed && !retired)
      return [`${file}: retired: no SDK names the ${subject} "${id}"; say why, keep the page`];
    return isNamed && retired
      ? [`${file}: retired: an SDK names the ${subject} "${id}"; remove the field`]
      : [];
  });
}

/** Values inside a 200 that a page explains, and that nothing declares. */
function findUndeclared(named: Keys, { entries }: Library): string[] {
  return entries.flatMap((entry) =>
    explainedIn(entry)
      .filter((name) => !named.has(keyOf({ subject: 'result', name })))
      .map(
        (name) => `${entry.file}: declared: no SDK has "${name}"; remove it, and keep the anchor`,
      ),
  );
}

/** Values inside a 200 that an entry names beside its wordings and causes. */
function explainedIn({ messages, causes }: Library['entries'][number]): string[] {
  return [...messages, ...causes].flatMap(({ declared = [] }) => declared);
}

function gapOf({ subject, name }: Name): string {
  const remedy: Record<Subject, string> = {
    type: `add content/errors/type/${name}.mdx`,
    code: `add content/errors/code/${name}.mdx`,
    class: 'name it in classes or aliases of the entry it belongs to',
    status: `add content/statuses/${name}.mdx`,
    result: 'name it in declared of the message or the cause that explains it',
  };
  return `${subject} "${name}": has no page; ${remedy[subject]}`;
}

function unique(names: readonly Name[]): Name[] {
  return [...new Map(names.map((each) => [keyOf(each), each])).values()];
}

function keysOf(names: readonly Name[]): Keys {
  return new Set(names.map(keyOf));
}

function keyOf({ subject, name }: Name): string {
  return `${subject} ${name}`;
}
