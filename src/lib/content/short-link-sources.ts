import { versions } from '../observed/recordings.ts';
import { classRows } from '../observed/sdk-classes.ts';
import { shortLinks, type ShortLink } from '../addresses/short-links.ts';
import { loadEntries, loadStatuses } from './astro-library.ts';

/** Every short link of the site: ids, aliases, statuses and the classes of both SDKs. */
export async function loadShortLinks(): Promise<ShortLink[]> {
  const statuses = classRows(versions, 'statuses');
  const statusOf = (name: string) =>
    statuses.find(({ python, typescript }) => name === python || name === typescript)?.name ?? null;
  const classes = new Map(classRows(versions, 'classes').map(({ name }) => [name, statusOf(name)]));
  return shortLinks({ entries: await loadEntries(), statuses: await loadStatuses(), classes });
}
