import { situations, type Entry } from '../content/entry.ts';
import { bySubject } from './subjects.ts';
import { situationWords } from './verdict.ts';

/** Errors of one status that are told apart in the same way; `id` is the anchor of their heading. */
export type StatusGroup = { id: string; title: string; entries: Entry[] };

/** More rows than a reader looks through: such a group is a list by subject, and its rows have pages of their own. */
const many = 20;

/** Errors of a status in, its groups out, the most telling first; groups without errors are left out. */
export function statusGroups(entries: readonly Entry[]): StatusGroup[] {
  const worded = entries.filter(({ kind }) => kind === 'message' || kind === 'client');
  return [
    {
      id: 'by-code',
      title: 'With an error_code',
      entries: entries.filter(({ code }) => code !== null),
    },
    ...situations.map((situation) => ({
      id: `by-message-${situation}`,
      title: `Without a code, by its message: ${situationWords[situation].name}`,
      entries: worded.filter((entry) => entry.situation === situation),
    })),
    {
      id: 'by-type',
      title: 'Otherwise: the type',
      entries: entries.filter(({ kind }) => kind === 'type'),
    },
  ].filter((group) => group.entries.length > 0);
}

/** Whether a group is too long for rows that say how to tell its errors apart. */
export function isLong({ entries }: StatusGroup): boolean {
  return entries.length > many;
}

/** The subjects of the long groups of a status, each with those of its errors that have it. */
export function longSubjects(entries: readonly Entry[]): ReturnType<typeof bySubject> {
  const long = new Set(
    statusGroups(entries)
      .filter(isLong)
      .flatMap((group) => group.entries),
  );
  return bySubject(entries.filter((entry) => long.has(entry)));
}
