import type { Language } from '../../observed/recording.ts';
import { compareVersions, isNext } from '../../observed/version-order.ts';
import type { VersionChange } from '../../observed/versions.ts';
import type { Library } from '../disk-library.ts';
import { perPage, type Page, type Rule } from './rule.ts';
import { statementsIn, type Statement } from './statements.ts';

/** From which release on something is so. */
export const boundaries: Record<string, Rule> = {
  'a version boundary was seen from both sides': perPage((page, library) =>
    library.versions === undefined
      ? []
      : statementsIn(page).flatMap((statement) =>
          boundariesIn(statement.text).flatMap((boundary) => {
            const fault = faultOf(boundary, statement, identityOf(page), library);
            return fault === null
              ? []
              : [{ ...statement.at, text: `"${boundary.said}": ${fault}` }];
          }),
        ),
  ),
};

/** A version that a text names as the first, or as the last before a change. */
type Boundary = { languages: Language[]; version: string; isLast: boolean; said: string };

/** What a page is about, by the names that recordings have for it. */
function identityOf(page: Page): string[] {
  return 'kind' in page ? [page.id, ...(page.code === null ? [] : [page.code])] : [page.id];
}

function faultOf(
  boundary: Boundary,
  statement: Statement,
  identity: readonly string[],
  library: Library,
): string | null {
  const faults = boundary.languages.map((language) =>
    faultIn(language, boundary, statement, identity, library),
  );
  return faults.some((fault) => fault === null) ? null : (faults[0] ?? null);
}

function faultIn(
  language: Language,
  { version, isLast }: Boundary,
  { text, code, sources }: Statement,
  identity: readonly string[],
  { versions, sources: rows }: Library,
): string | null {
  const history = versions?.[language] ?? [];
  const named = sources.map(({ id, title }) => {
    const row = rows.find((each) => each.id === id);
    return [...(row?.sdk?.versions ?? []), ...(title.match(/\d+\.\d+\.\d+/g) ?? [])];
  });
  const isCited = named.some((all) =>
    isLast
      ? all.includes(version) && all.some((after) => follows(history, version, after))
      : all.includes(version) && all.some((before) => follows(history, before, version)),
  );
  if (isCited) return null;
  const at = history.findIndex((each) => each.version === version) + (isLast ? 1 : 0);
  const change = at > 0 ? history[at] : undefined;
  const words = [
    ...identity,
    ...code,
    ...(text.match(/\b(?:[1-5]\d\d|[A-Z]\w+(?:Error|Exception))\b/g) ?? []),
  ];
  if (change !== undefined && words.some((word) => isChanged(change, word))) return null;
  const before = isLast ? version : (history[at - 1]?.version ?? 'the release before');
  const after = isLast ? (history[at]?.version ?? 'the release after') : version;
  return `no recorded change of ${after} is named here, and no cited source compares ${before} with ${after}; cite one, or correct the version`;
}

/** Whether nothing was released between the two. */
function follows(history: readonly VersionChange[], before: string, after: string): boolean {
  const at = history.findIndex((each) => each.version === after);
  if (at > 0) return history[at - 1]?.version === before;
  return compareVersions(before, after) < 0 && isNext(before, after);
}

function isChanged({ statuses, codes, types, classes }: VersionChange, word: string): boolean {
  const name = word.replace(/^.*\./, '');
  return [statuses, codes, types, classes].some((section) =>
    Object.keys(section ?? {}).some((key) => key === name || key.split(' ').includes(name)),
  );
}

const name = /(?<![\w@/-])(?<sdk>TypeScript|Python|@anthropic-ai\/sdk|anthropic|SDK)(?: SDK)? /
  .source;
const number = /v?(?<version>\d+\.\d+\.\d+)(?![\w-]|\.\d)/.source;
const plain = (pattern: string) => pattern.replaceAll(/\?<\w+>/g, '?:');
const one = `(?:${plain(name)})?${plain(number)}`;

const firstAfter = new RegExp(
  `(?:(?<before>${plain(name.trimEnd())}) )?\\b(?<word>since|from|before|older than|newer than|below|up to|until|came with|starting with)(?: the)? (?<list>${one}(?:(?: and|,| or) ${one})*)`,
  'gi',
);
const firstBefore = new RegExp(
  `(?<list>${plain(name)}${plain(number)}(?:(?: and|,| or) ${one})*)(?: (?<word>on|is the first|are the first)\\b|,? (?:and|or) (?<side>newer|later|older|earlier|above|below)\\b)`,
  'gi',
);

function boundariesIn(text: string): Boundary[] {
  if (!/\d\.\d+\.\d/.test(text)) return [];
  const all = [...text.matchAll(firstAfter), ...text.matchAll(firstBefore)].flatMap((found) => {
    const list = found.groups?.['list'] ?? '';
    const { word = '', side = '', before } = found.groups ?? {};
    const isLast =
      ['up to', 'until', 'newer than'].includes(word.toLowerCase()) ||
      ['older', 'earlier', 'below'].includes(side.toLowerCase());
    const versions = [...list.matchAll(new RegExp(`(?:${name})?${number}`, 'g'))];
    const isNamed =
      before !== undefined || versions.some(({ groups }) => groups?.['sdk'] !== undefined);
    // Two bare numbers are those of both SDKs; one alone may be of any program.
    if (!isNamed && versions.length !== 2) return [];
    return versions.flatMap(({ groups }, at): Boundary[] => {
      const version = groups?.['version'];
      if (version === undefined) return [];
      return [
        {
          languages: languagesOf(groups?.['sdk'] ?? before, at, isNamed),
          version,
          isLast,
          said: found[0],
        },
      ];
    });
  });
  // "From TypeScript 1.5.0 on" says it twice.
  const keys = all.map(({ languages, version }) => [...languages, version].join(' '));
  return all.filter((_boundary, at) => keys.indexOf(keys[at] ?? '') === at);
}

function languagesOf(sdk: string | undefined, at: number, isNamed: boolean): Language[] {
  if (sdk?.startsWith('Python') || sdk === 'anthropic') return ['python'];
  if (sdk?.startsWith('TypeScript') || sdk === '@anthropic-ai/sdk') return ['typescript'];
  if (!isNamed) return at === 0 ? ['typescript'] : ['python'];
  return ['typescript', 'python'];
}
