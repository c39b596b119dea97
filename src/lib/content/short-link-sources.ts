import { classRows } from '../observed/sdk-classes.ts';
import { shortLinks, type ShortLink } from '../addresses/short-links.ts';
import type { Library } from './disk-library.ts';

/** Every short link of the site: ids, aliases, statuses and the classes of both SDKs. */
export function shortLinksOf({
  entries,
  statuses,
  versions,
}: Pick<Library, 'entries' | 'statuses' | 'versions'>): ShortLink[] {
  const rows = versions === undefined ? [] : classRows(versions, 'statuses');
  const statusOf = (name: string) =>
    rows.find(({ python, typescript }) => name === python || name === typescript)?.name ?? null;
  const names = versions === undefined ? [] : classRows(versions, 'classes');
  return shortLinks({
    entries: entries.toSorted(byId),
    statuses: statuses.toSorted(byId),
    classes: new Map(names.map(({ name }) => [name, statusOf(name)])),
  });
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
