import { claimsIn, findSource } from './cites.ts';
import { daysBetween, firstDay, newestOf } from './days.ts';
import type { Library } from './disk-library.ts';
import { grades, type Grade, type Source } from './fields.ts';
import { overdueSince, presentDay } from './review.ts';

/** One `cites`: what is claimed where, on which ground, and when that ground was last looked at. */
export type Claim = {
  file: string;
  /** Field of the front matter, `causes.no-credits`, or `body`. */
  field: string;
  /** The best grade among the sources that it cites. */
  grade: Grade;
  /** The newest day on which a source of that grade was read. */
  checked: string;
  /** Days between that and the present day. */
  age: number;
  /** What it cites. */
  sources: Source[];
};

/** What the content rests on. */
export type Evidence = {
  /** Oldest first. */
  claims: Claim[];
  /** Entries that rest on an SDK's own words and our runs of it: nobody else has been heard. */
  sdkOnly: string[];
  /** Pages whose claims nobody has read a second time. */
  readOnce: string[];
  /** Pages that say that they are due for a reading, with their newest one, the oldest first. */
  overdue: { file: string; since: string }[];
  /** Addresses outside this site that several entries cite, the most shared first. */
  shared: { url: string; entries: string[] }[];
};

type Page = { file: string; sources: Source[]; body: string; reread?: string | undefined };

/** Claims by age, entries without an outside source, and sources in common. */
export function collectEvidence({ entries, statuses, guides, versions }: Library): Evidence {
  const pages: Page[] = [...entries, ...statuses, ...guides];
  const today = presentDay(pages, versions);
  return {
    claims: pages.flatMap((page) => claimsOf(page, today)).sort(oldestFirst),
    sdkOnly: entries.filter(({ sources }) => isSdkOnly(sources)).map(({ id }) => id),
    readOnce: pages.filter(({ reread }) => reread === undefined).map(({ file }) => file),
    overdue: pages
      .flatMap((page) => {
        const since = overdueSince(page, today);
        return since === null ? [] : [{ file: page.file, since }];
      })
      .sort((one, other) => compare(firstDay(one.since), firstDay(other.since))),
    shared: sharedSources(entries),
  };
}

/** Claims of each grade, the strongest grade first. */
export function countByGrade(claims: readonly Claim[]): { grade: Grade; count: number }[] {
  return grades.map((grade) => ({
    grade,
    count: claims.filter((claim) => claim.grade === grade).length,
  }));
}

function claimsOf(page: Page, today: string): Claim[] {
  const { file, sources } = page;
  return claimsIn(page).flatMap(({ field, cited: names }) => {
    const cited = names.flatMap((name) => findSource(sources, name) ?? []);
    const grade = grades.find((each) => cited.some((source) => source.grade === each));
    if (grade === undefined) return []; // a dangling id is a matter of the content rules
    const checked = newestOf(
      cited.filter((source) => source.grade === grade).map((source) => source.checked),
    );
    return [
      {
        file,
        field: field.join('.') || 'summary',
        grade,
        checked,
        age: daysBetween(checked, today),
        sources: cited,
      },
    ];
  });
}

function isSdkOnly(sources: readonly Source[]): boolean {
  return (
    sources.some(({ grade }) => grade === 'sdk') &&
    sources.every(({ grade }) => ['sdk', 'measured', 'inferred'].includes(grade))
  );
}

function sharedSources(entries: Library['entries']): Evidence['shared'] {
  const users = new Map<string, string[]>();
  for (const { id, sources } of entries)
    for (const url of new Set(sources.map((source) => source.url)))
      users.set(url, [...(users.get(url) ?? []), id]);
  return [...users]
    .filter(([url, ids]) => ids.length > 1 && !url.startsWith('/'))
    .map(([url, ids]) => ({ url, entries: ids }))
    .sort((one, other) =>
      one.entries.length === other.entries.length
        ? compare(one.url, other.url)
        : other.entries.length - one.entries.length,
    );
}

function oldestFirst(one: Claim, other: Claim): number {
  return other.age - one.age || compare(one.file, other.file) || compare(one.field, other.field);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
