import { messagesOf, type Feed, type FeedEntry } from './feed.ts';

/**
 * The feed as it travels: one column a field, since like beside like compresses better than one
 * object an entry. A null stands where an entry lacks the field. Messages have columns of their own,
 * with a list for each entry.
 */
export type PackedFeed = Omit<Feed, 'entries'> & {
  /** The shape of the feed: a page of another build must not read it as its own. */
  shape: number;
  columns: Columns;
  messages: Columns;
};

/** Counts the shapes that the feed has had. Whoever changes what a field means or holds adds one. */
export const feedShape = 1;

/** A feed that this page's script cannot read, since another build of the site wrote it. */
export class ForeignFeed extends Error {
  override name = 'ForeignFeed';
}

/** Whatever was fetched as the feed in, the feed out; throws where it is none, or one of another build. */
export function readFeed(fetched: unknown): Feed {
  if (typeof fetched !== 'object' || fetched === null) throw new Error('The feed is no object');
  if (!('shape' in fetched) && !('columns' in fetched))
    throw new Error('The feed is something else');
  if (!isPackedFeed(fetched)) throw new ForeignFeed('The feed has the shape of another build');
  return unpackFeed(fetched);
}

function isPackedFeed(fetched: object): fetched is PackedFeed {
  const { shape, columns, messages, classes, surfaces } = Object.fromEntries(
    Object.entries(fetched),
  );
  return (
    shape === feedShape &&
    isColumns(columns) &&
    isColumns(messages) &&
    typeof classes === 'object' &&
    classes !== null &&
    Array.isArray(surfaces) &&
    ['id', 'kind', 'title', 'action'].every((field) =>
      columns[field]?.every((value) => typeof value === 'string'),
    )
  );
}

function isColumns(value: unknown): value is Columns {
  if (typeof value !== 'object' || value === null) return false;
  const lists = Object.values(value);
  return lists.every((list) => Array.isArray(list) && list.length === lists[0].length);
}

type Columns = Record<string, unknown[]>;

/** Feed in, the smaller form for the wire out. */
export function packFeed({ entries, ...rest }: Feed): PackedFeed {
  const lists = entries.map(messagesOf);
  const columns = makeColumns(entries.map(({ messages: _, ...own }) => own));
  const messages = Object.keys(makeColumns(lists.flat())).map((field) => [
    field,
    lists.map((list) => makeColumns(list)[field] ?? null),
  ]);
  return { shape: feedShape, ...rest, messages: Object.fromEntries(messages), columns };
}

/** What `packFeed` made in, the feed out. */
export function unpackFeed({ shape: _, columns, messages, ...rest }: PackedFeed): Feed {
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
