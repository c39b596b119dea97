import type { Entry } from '../content/entry.ts';
import { entryPath, statusPath } from './urls.ts';

/** A short link: `/e/<name>/` leads to `path`. */
export type ShortLink = { name: string; path: string };

/** What short links are made from. */
export type ShortLinkSources = {
  entries: readonly Entry[];
  /** Statuses with a page and the classes that SDKs raise for them. */
  statuses: readonly { id: string; classes: Entry['classes'] }[];
  /** Every error class of either SDK, with the status that it is raised for, if any. */
  classes: ReadonlyMap<string, string | null>;
};

/**
 * Every short link, by name, without collisions: an id wins over an alias, an alias over a class,
 * a class over nothing. Names keep their case and their underscores, so programs can build them.
 */
export function shortLinks({ entries, statuses, classes }: ShortLinkSources): ShortLink[] {
  const links = new Map<string, string>();
  const add = (name: string, path: string) => {
    const safe = linkName(name);
    if (safe !== '' && !links.has(safe)) links.set(safe, path);
  };
  for (const { id } of entries) add(id, entryPath(id));
  for (const { id } of statuses) add(id, statusPath(id));
  for (const { id, aliases } of entries) for (const alias of aliases) add(alias, entryPath(id));
  for (const { id, kind, classes: own } of entries)
    if (kind === 'code' || kind === 'client')
      for (const name of [own.python, own.typescript]) if (name !== null) add(name, entryPath(id));
  for (const { id, classes: own } of statuses)
    for (const name of [own.python, own.typescript]) if (name !== null) add(name, statusPath(id));
  for (const [name, status] of classes)
    add(
      name,
      status === null
        ? '/sdk/'
        : statuses.some(({ id }) => id === status)
          ? statusPath(status)
          : '/sdk/',
    );
  return [...links].map(([name, path]) => ({ name, path }));
}

/** A name as one segment of an address: spaces become hyphens, what a file name cannot hold goes. */
function linkName(name: string): string {
  return name
    .trim()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^\w.-]/g, '')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
}
