import type { EntryFace } from './face.ts';

/** How many error codes come with a status today, so that no text has to say it. */
export function countCodes(status: number, entries: readonly EntryFace[]): number {
  return entries.filter(
    (entry) => entry.kind === 'code' && entry.status === status && entry.retired === undefined,
  ).length;
}
