import type { Feed } from './feed/feed.ts';
import { resolve } from './resolver.ts';

/** A pasted text and the entry it should lead to; `none` is not a Claude API error. */
export type Row = { id: string; text: string; pattern: string; also: string[] };

/** Hits over the rows whose entry exists. */
export type Score = {
  rows: number;
  first: number;
  firstThree: number;
  lenient: number;
  negatives: number;
  claimed: number;
  /** Patterns of rows that no entry answers yet. */
  skipped: string[];
  misses: { id: string; wanted: string; got: string[]; text: string }[];
};

/** Rows of a file of JSON lines, and each line that is no row, with its number. */
export function readCorpus(content: string): { rows: Row[]; problems: string[] } {
  const rows: Row[] = [];
  const problems: string[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (
      value === null ||
      typeof value['text'] !== 'string' ||
      typeof value['pattern'] !== 'string'
    ) {
      problems.push(`${index + 1}: is no JSON object with the strings "text" and "pattern"`);
      continue;
    }
    const also = Array.isArray(value['also']) ? value['also'].map(String) : [];
    rows.push({
      id: String(value['id'] ?? index + 1),
      text: value['text'],
      pattern: value['pattern'],
      also,
    });
  }
  return { rows, problems };
}

/** Entry ids by pattern, from a JSON object or from lines of pattern, tab, id. */
export function readMap(content: string): { ids: Map<string, string>; problem?: string } {
  const ids = new Map<string, string>();
  if (content.trimStart().startsWith('{')) {
    const value = parse(content);
    if (value === null) return { ids, problem: 'is not valid JSON' };
    for (const [pattern, id] of Object.entries(value))
      if (typeof id === 'string') ids.set(pattern, id);
    return { ids };
  }
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [pattern, id] = line.split('\t');
    if (pattern === undefined || id === undefined || id.trim() === '')
      return { ids, problem: `line ${index + 1}: write pattern, tab, id` };
    ids.set(pattern.trim(), id.trim());
  }
  return { ids };
}

/** Resolves every row and counts; a pattern that the map does not name is an id or an alias itself. */
export function measureCorpus(rows: Row[], feed: Feed, ids: Map<string, string>): Score {
  const known = new Set(feed.entries.map(({ id }) => id));
  const aliases = new Map(
    feed.entries.flatMap(({ id, aliases }) => (aliases ?? []).map((alias) => [alias, id])),
  );
  const idOf = (pattern: string): string =>
    ids.get(pattern) ?? (known.has(pattern) ? pattern : (aliases.get(pattern) ?? pattern));
  const score: Score = {
    rows: 0,
    first: 0,
    firstThree: 0,
    lenient: 0,
    negatives: 0,
    claimed: 0,
    skipped: [],
    misses: [],
  };
  for (const { id, text, pattern, also } of rows) {
    const wanted = idOf(pattern);
    const allowed = also.map(idOf);
    const isNegative = pattern === 'none';
    if (!isNegative && !known.has(wanted)) {
      score.skipped.push(wanted);
      continue;
    }
    const got = resolve(text, feed).matches.map((match) => match.id);
    const first = got[0];
    if (isNegative) {
      score.negatives += 1;
      if (first !== undefined && !allowed.includes(first)) {
        score.claimed += 1;
        score.misses.push({ id, wanted, got, text });
      }
      continue;
    }
    score.rows += 1;
    if (first === wanted) score.first += 1;
    else score.misses.push({ id, wanted, got, text });
    if (got.slice(0, 3).includes(wanted)) score.firstThree += 1;
    if (first !== undefined && (first === wanted || allowed.includes(first))) score.lenient += 1;
  }
  return score;
}

/** An object of a JSON text, or null. */
function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null;
  } catch {
    return null;
  }
}
