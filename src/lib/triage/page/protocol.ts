import type { AnswerGroup } from '../answers.ts';
import type { Table } from '../table.ts';

/** Bytes that the page reads in all; a longer log is for the terminal. */
export const mostBytes = 10 * 1024 * 1024;

/** What the worker is told first: where the resolver's table is, and what pages say comes first. */
export type Start = { feed: string; answers: readonly AnswerGroup[] };

/** Files or a paste to read, or the wish to stop. */
export type Order = { start: Start } | { read: { name: string; blob: Blob }[] } | { stop: true };

/** What the worker says. */
export type Report =
  | { name: string; done: number; total: number }
  | { table: Table; isStopped: boolean; refused: string[] }
  | { failed: 'table' | 'another-build' };
