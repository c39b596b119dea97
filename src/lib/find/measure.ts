import type { Row } from './corpus.ts';
import type { Feed } from './feed/feed.ts';
import { resolve } from './resolver.ts';
import { lexicon } from './words/lexicon.ts';
import { makeWords } from './words/questions.ts';

/** Hits over the rows whose entry exists. */
export type Score = {
  rows: number;
  first: number;
  firstThree: number;
  lenient: number;
  /** Texts of others, and how many of them had a page called theirs. */
  negatives: number;
  claimed: number;
  /** Errors of ours without a page, and how many were called so. */
  ours: number;
  calledOurs: number;
  /** Errors of ours, with a page or without, that were called somebody else's. */
  calledForeign: number;
  /** First answers that are no guesses, by their score, and how many of them were right. */
  bands: Band[];
  /** Patterns of rows that no entry answers yet. */
  skipped: string[];
  misses: { id: string; wanted: string; got: string[]; text: string }[];
};

/** Scores from `from` up to the next band. */
export type Band = { from: number; answers: number; right: number };

const bandEdges = [0.9, 0.8, 0.7, 0.6, 0.5, 0];

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
    ours: 0,
    calledOurs: 0,
    calledForeign: 0,
    bands: bandEdges.map((from) => ({ from, answers: 0, right: 0 })),
    skipped: [],
    misses: [],
  };
  for (const row of rows) {
    const wanted = idOf(row.pattern);
    if (row.kind === 'page' && !known.has(wanted)) score.skipped.push(wanted);
    else count(score, row, wanted, row.also.map(idOf), feed);
  }
  return score;
}

function count(score: Score, row: Row, wanted: string, allowed: string[], feed: Feed): void {
  const { matches, verdict } = resolve(row.text, feed, makeWords(feed, lexicon));
  const got = matches.map(({ id }) => id);
  const first = matches[0];
  const isRight = first !== undefined && [wanted, ...allowed].includes(first.id);
  const isClaim = first !== undefined && !first.guess;
  const miss = (wanted: string): void => {
    score.misses.push({ id: row.id, wanted, got: [verdict, ...got], text: row.text });
  };
  if (isClaim && row.kind !== 'ours') {
    const band = score.bands.find(({ from }) => first.score >= from);
    if (band !== undefined) band.answers += 1;
    if (band !== undefined && isRight) band.right += 1;
  }
  if (row.kind === 'negative') {
    score.negatives += 1;
    if (isClaim && !isRight) {
      score.claimed += 1;
      miss('nothing');
    }
    return;
  }
  if (verdict === 'foreign') score.calledForeign += 1;
  if (row.kind === 'ours') {
    score.ours += 1;
    if (verdict === 'ours') score.calledOurs += 1;
    else miss('ours');
    return;
  }
  score.rows += 1;
  if (first?.id === wanted) score.first += 1;
  else miss(wanted);
  if (got.slice(0, 3).includes(wanted)) score.firstThree += 1;
  if (isRight) score.lenient += 1;
}
