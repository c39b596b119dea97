import type { Outcome } from './judge.ts';

/** What a log or a pile of tickets is about: one row an error, the most frequent first. */
export type Table = {
  rows: Row[];
  counts: Counts;
  /** Kinds of secret that stood in what is shown, and do no longer. */
  masked: string[];
};

export type Counts = Record<Outcome['kind'], number> & {
  lines: number;
  /** Lines that belong together count once. */
  records: number;
};

export type Row = {
  kind: Exclude<Outcome['kind'], 'none'>;
  /** Id of the page that explains it; of an error without one, the page of its type, if it is known. */
  id: string | null;
  /** Title of the page, else the message, without secrets. */
  title: string;
  action: string;
  /** Whether the same request can succeed, as a fact; empty where nobody can say. */
  retry: string;
  who: string;
  count: number;
  /** Records in which an HTTP status alone says so. */
  byStatus: number;
  /** Different request ids. */
  requests: number;
  /** The first of them. */
  requestIds: string[];
  first: string | null;
  last: string | null;
  /** Line of the first record. */
  line: number;
  /** What the first record says, without secrets. */
  example: string;
};

/** Share of the errors of ours that no page explains, 0 to 1; null when there is none of ours. */
export function shareUnknown({ known, ours }: Pick<Counts, 'known' | 'ours'>): number | null {
  return known + ours === 0 ? null : ours / (known + ours);
}

/** Rows by what to do first, the most frequent first. */
export function countActions(rows: readonly Row[]): { action: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { action, count } of rows) counts.set(action, (counts.get(action) ?? 0) + count);
  return [...counts]
    .map(([action, count]) => ({ action, count }))
    .sort((one, other) => other.count - one.count || (one.action < other.action ? -1 : 1));
}

/** Row in, what a reader can filter it by out. */
export function wordsOf({ kind, id, title, action, who, requestIds, example }: Row): string {
  return [kindWords[kind], id ?? '', title, action, who, ...requestIds, example].join(' ');
}

/** Words for each kind of row. */
export const kindWords: Record<Row['kind'], string> = {
  known: 'explained',
  ours: 'without a page',
  bare: 'no error text',
  unclear: 'origin unknown',
  foreign: 'of another service',
};
