import type { Entry, Kind } from './entry.ts';

/** The telling ones first: a code decides, then a wording; the type is what is left. */
const order: Kind[] = ['code', 'message', 'client', 'type'];

/** Entries that a status can be, the most telling kind first. */
export function entriesOfStatus(status: number, entries: readonly Entry[]): Entry[] {
  return entries
    .filter(
      (entry) =>
        entry.status === status || entry.messages.some((message) => message.status === status),
    )
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}
