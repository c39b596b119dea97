import type { Entry } from '../content/entry.ts';

/** Every name under which a reader may look for an entry, as one line of search metadata. */
export function searchNames(entry: Entry): string {
  const { id, classes, code, type, status, aliases, title } = entry;
  const names = [
    id,
    id.replaceAll(/[_-]/g, ' '),
    title,
    code,
    // A type or status alone belongs to its own page, so that it outranks the pages that have it.
    entry.kind === 'type' ? type : null,
    entry.kind === 'type' && status !== null ? String(status) : null,
    entry.kind === 'type' || entry.kind === 'client' || code !== null ? classes.python : null,
    entry.kind === 'type' || entry.kind === 'client' || code !== null ? classes.typescript : null,
    ...aliases,
  ];
  return [...new Set(names.filter((name) => name !== null))].join(' ');
}
