import { sdkVersions } from '../observed/sdk-versions.ts';
import { grades, type Grounds, type Source } from './fields.ts';

/** One claim of a page: where it is made and what it cites, in the order written. */
export type Claim = {
  /** Keys and ids that lead to it: `['causes', 'no-credits']`; `['body']`. */
  field: string[];
  /** Line in the body, from 1. */
  bodyLine?: number;
  /** Ids of sources, and reasons of inferences. */
  cited: string[];
};

/** What a claim stands on: ids of sources, and the reason of its inference. */
export function citedBy({ cites, inferred }: Grounds): string[] {
  return inferred === undefined ? cites : [...cites, inferred];
}

/** The `<Cite …/>` marks of a body, and what each cites. */
const citeMark = /<Cite\s+(?:id|inferred)="([^"]+)"\s*\/>/g;

/** Every claim of a page, so that none is forgotten when a schema grows; members of lists go by their id. */
export function claimsIn(page: { body: string }): readonly Claim[] {
  const known = found.get(page);
  if (known !== undefined) return known;
  const claims = readClaims(page);
  found.set(page, claims);
  return claims;
}

/** Several rules ask for the same page. */
const found = new WeakMap<object, Claim[]>();

function readClaims({ body, ...frontMatter }: { body: string }): Claim[] {
  const inBody = [...body.matchAll(citeMark)].map(({ index, 1: cited = '' }) => ({
    field: ['body'],
    bodyLine: body.slice(0, index).split('\n').length,
    cited: [cited],
  }));
  return [...claimsBelow(frontMatter, []), ...inBody];
}

/** The source that a claim cites: by its id, or by the reason of an inference. */
export function findSource(sources: readonly Source[], cited: string): Source | undefined {
  return sources.find(
    ({ id, grade, title }) => id === cited || (grade === 'inferred' && title === cited),
  );
}

/** Whether nothing but our own inference stands behind a claim, so that it has to be shown as one. */
export function isInferred(of: Grounds, sources: readonly Source[]): boolean {
  const grades = citedBy(of).map((cited) => findSource(sources, cited)?.grade);
  return grades.length > 0 && grades.every((grade) => grade === 'inferred');
}

/** The number of a source in its page's list; 0 for none, which a content rule refuses. */
export function numberOf(sources: readonly Source[], cited: string): number {
  const found = findSource(sources, cited);
  return found === undefined ? 0 : sources.indexOf(found) + 1;
}

/** A page without its sources, and every row, in; the sources that it cites out, the best grade first. */
export function sourcesOf(
  page: { body: string; lab?: { note?: string | undefined } | undefined },
  listed: readonly Source[],
): Source[] {
  const cited = [...new Set(claimsIn(page).flatMap((claim) => claim.cited))];
  const reasons = cited.filter(isReason);
  const rows = rowsById(listed);
  const found = cited.flatMap((name): Source[] => {
    if (name === 'inferred' && reasons.length > 0) return []; // it is the reason given elsewhere
    const row = rows.get(reasons.includes(name) ? 'inferred' : name);
    if (!row) return [];
    const { grade, url, checked } = row;
    const place = reasons.indexOf(name);
    return [
      {
        id: place > 0 ? `${row.id}-${place + 1}` : row.id,
        grade,
        title:
          place >= 0 ? name : name === 'lab' ? runTitle(page.lab?.note ?? row.title) : row.title,
        url,
        checked,
      },
    ];
  });
  return found.sort((one, other) => grades.indexOf(one.grade) - grades.indexOf(other.grade));
}

/** Every page looks its sources up in the one list. */
function rowsById(listed: readonly Source[]): ReadonlyMap<string, Source> {
  const known = lists.get(listed);
  if (known !== undefined) return known;
  const rows = new Map(listed.map((source) => [source.id, source]));
  lists.set(listed, rows);
  return rows;
}

const lists = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

/** What was run, with the versions that ran unless it names others itself. */
function runTitle(note: string): string {
  if (/\d+\.\d+\.\d+/.test(note)) return note;
  const { typescript, python } = sdkVersions;
  return `${note} (@anthropic-ai/sdk ${typescript}, anthropic ${python})`;
}

/** Reasons are sentences; ids are kebab-case. */
export function isReason(cited: string): boolean {
  return /[^a-z0-9-]/.test(cited);
}

function claimsBelow(value: unknown, path: string[]): Claim[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isGrounds(value) ? [{ field: path, cited: citedBy(value) }] : [];
  const below = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    typeof member === 'object' && member !== null
      ? claimsBelow(member, [...path, Array.isArray(value) ? idOf(member, key) : key])
      : [],
  );
  return [...own, ...below];
}

function isGrounds(value: object): value is Grounds {
  return 'cites' in value && Array.isArray(value.cites);
}

function idOf(member: unknown, index: string): string {
  return typeof member === 'object' && member !== null && 'id' in member
    ? String(member.id)
    : index;
}
