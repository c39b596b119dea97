import type { Entry } from '../entry.ts';
import type { Library } from '../disk-library.ts';
import type { Guide, StatusPage } from '../pages.ts';
import type { Problem } from '../problem.ts';

/** A rule takes the whole library and returns its breaches: file, field, what is wrong, what to do. */
export type Rule = (library: Library) => Problem[];

/** A breach in a file that is known from where it was found. */
export type Breach = Omit<Problem, 'file'>;

/** Anything that becomes a page and has a body. */
export type Page = Entry | StatusPage | Guide;

/** What is wrong and what to do, and the keys and ids that lead there. */
export function breach(text: string, ...field: string[]): Breach {
  return { field, text };
}

/** A rule that looks at one entry at a time. */
export function perEntry(check: (entry: Entry) => Breach[]): Rule {
  return ({ entries }) =>
    entries.flatMap((entry) => check(entry).map((found) => ({ file: entry.file, ...found })));
}

/** A rule that looks at one page at a time, of whatever kind. */
export function perPage(check: (page: Page, library: Library) => Breach[]): Rule {
  return (library) =>
    pagesOf(library).flatMap((page) =>
      check(page, library).map((found) => ({ file: page.file, ...found })),
    );
}

/** Entries, statuses and guides. */
export function pagesOf({ entries, statuses, guides }: Library): Page[] {
  return [...entries, ...statuses, ...guides];
}

/** Members that share a key with another one, each with the first that has it. */
export function repeated<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): { member: Member; first: Member }[] {
  const firsts = new Map<string, Member>();
  return members.flatMap((member) => {
    const first = firsts.get(keyOf(member));
    if (first !== undefined) return [{ member, first }];
    firsts.set(keyOf(member), member);
    return [];
  });
}
