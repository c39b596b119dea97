import type { Feed, FeedEntry } from './feed.ts';

/**
 * The feed as it travels: one column a field, since like beside like compresses better than one
 * object an entry. A 0 stands where an entry lacks the field.
 */
export type PackedFeed = Omit<Feed, 'entries'> & { columns: Record<string, unknown[]> };

/** Feed in, the smaller form for the wire out. */
export function packFeed({ entries, ...rest }: Feed): PackedFeed {
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].sort();
  const columns = fields.map((field) => [field, entries.map((entry) => memberOf(entry, field))]);
  return { ...rest, columns: Object.fromEntries(columns) };
}

/** What `packFeed` made in, the feed out. */
export function unpackFeed({ columns, ...rest }: PackedFeed): Feed {
  const fields = Object.entries(columns);
  const entries = (columns['id'] ?? []).map((_id, row) => {
    const members = fields.map(([field, values]) => [field, values[row]] as const);
    // The other end of packFeed, which took these members from a FeedEntry.
    return Object.fromEntries(members.filter(([, value]) => value !== 0)) as FeedEntry;
  });
  return { ...rest, entries };
}

function memberOf(entry: FeedEntry, field: string): unknown {
  return Object.entries(entry).find(([name]) => name === field)?.[1] ?? 0;
}
