import { messagesOf, type Feed, type FeedEntry } from './feed.ts';

/**
 * The feed as it travels: one column a field, since like beside like compresses better than one
 * object an entry. A null stands where an entry lacks the field. Messages have columns of their own,
 * with a list for each entry.
 */
export type PackedFeed = Omit<Feed, 'entries'> & { columns: Columns; messages: Columns };

type Columns = Record<string, unknown[]>;

/** Feed in, the smaller form for the wire out. */
export function packFeed({ entries, ...rest }: Feed): PackedFeed {
  const lists = entries.map(messagesOf);
  const columns = makeColumns(entries.map(({ messages: _, ...own }) => own));
  const messages = Object.keys(makeColumns(lists.flat())).map((field) => [
    field,
    lists.map((list) => makeColumns(list)[field] ?? null),
  ]);
  return { ...rest, messages: Object.fromEntries(messages), columns };
}

/** What `packFeed` made in, the feed out. */
export function unpackFeed({ columns, messages, ...rest }: PackedFeed): Feed {
  const entries = readRows(columns).map((own, row) => {
    const list = readRows(readRow(messages, row)).map((message) =>
      Object.keys(message).length === 1 ? message['template'] : message,
    );
    // The other end of packFeed, which took these members from a FeedEntry.
    return { ...own, ...(list.length === 0 ? {} : { messages: list }) } as FeedEntry;
  });
  return { ...rest, entries };
}

/** Rows in, a column for each field that any of them has out. */
function makeColumns(rows: object[]): Columns {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  return Object.fromEntries(
    fields.map((field) => [
      field,
      rows.map((row) => Object.entries(row).find(([name]) => name === field)?.[1] ?? null),
    ]),
  );
}

function readRows(columns: Record<string, unknown>): Record<string, unknown>[] {
  const lists = Object.entries(columns).flatMap(([field, values]) =>
    Array.isArray(values) ? [[field, values] as const] : [],
  );
  const length = Math.max(0, ...lists.map(([, values]) => values.length));
  return Array.from({ length }, (_, row) => readRow(Object.fromEntries(lists), row));
}

function readRow(columns: Columns, row: number): Record<string, unknown> {
  const members = Object.entries(columns).map(([field, values]) => [field, values[row]] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== null && value !== undefined));
}
