import { messagesOf, type Feed, type FeedEntry } from './feed.ts';

/**
 * The feed as it travels: one column a field, since like beside like compresses better than one
 * object an entry. A null stands where an entry lacks the field. Messages have columns of their own,
 * with a list for each entry. What matches a paste is one file; names are another, fetched with it.
 */
export type PackedFeed = Omit<Feed, 'entries'> &
  Stamp & {
    columns: Columns;
    messages: Columns;
  };

/** What a row of the box shows, and typed words are looked up in, in the order of the feed. */
export type PackedNames = Stamp & { columns: Columns };

type Stamp = {
  /** The shape of the feed: a page of another build must not read it as its own. */
  shape: number;
  /** Made from the ids: names of another build are about other entries. */
  stamp: string;
};

/** Counts the shapes that the feed has had. Whoever changes what a field means or holds adds one. */
export const feedShape = 4;

/** Fields that travel with the names. */
const named = ['title', 'action'];

/** A feed that this page's script cannot read, since another build of the site wrote it. */
export class ForeignFeed extends Error {
  override name = 'ForeignFeed';
}

/**
 * Whatever was fetched as the feed and as its names in, the feed out; throws where one is none, or one of
 * another build.
 */
export function readFeed(fetched: unknown, fetchedNames: unknown): Feed {
  const [table, names] = [asTable(fetched), asTable(fetchedNames)];
  if (!isPackedFeed(table) || !isPackedNames(names) || names.stamp !== table.stamp)
    throw new ForeignFeed('The feed has the shape of another build');
  return unpackFeed(table, names);
}

/** Anything in, an object that could be one of ours out. */
function asTable(fetched: unknown): object {
  if (typeof fetched !== 'object' || fetched === null) throw new Error('The feed is no object');
  if (!('shape' in fetched) && !('columns' in fetched))
    throw new Error('The feed is something else');
  return fetched;
}

function isPackedFeed(fetched: object): fetched is PackedFeed {
  const { columns, messages, classes, surfaces, own } = membersOf(fetched);
  return (
    isStamped(fetched) &&
    isColumns(columns) &&
    isColumns(messages) &&
    typeof classes === 'object' &&
    classes !== null &&
    Array.isArray(surfaces) &&
    typeof own === 'string' &&
    haveTexts(columns, ['id', 'kind'])
  );
}

function isPackedNames(fetched: object): fetched is PackedNames {
  const { columns } = membersOf(fetched);
  return isStamped(fetched) && isColumns(columns) && haveTexts(columns, named);
}

function isStamped(fetched: object): fetched is Stamp {
  const { shape, stamp } = membersOf(fetched);
  return shape === feedShape && typeof stamp === 'string';
}

/** Whether these fields are texts in every row. */
export function haveTexts(columns: Columns, fields: readonly string[]): boolean {
  return fields.every((field) => columns[field]?.every((value) => typeof value === 'string'));
}

/** Whatever an object has. */
export function membersOf(fetched: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fetched));
}

/** Whether a value has lists of one length. */
export function isColumns(value: unknown): value is Columns {
  if (typeof value !== 'object' || value === null) return false;
  const lists = Object.values(value);
  return lists.every((list) => Array.isArray(list) && list.length === lists[0].length);
}

export type Columns = Record<string, unknown[]>;

/** Feed in, the smaller form for the wire out, without the names. */
export function packFeed({ entries, ...rest }: Feed): PackedFeed {
  const { columns, messages } = packEntries(entries.map(({ title: _, action: __, ...own }) => own));
  return { ...stampOf(entries), ...rest, messages, columns };
}

/** Entries as they travel: a column a field, and those of their messages. */
export type PackedEntries = { columns: Columns; messages: Columns };

export function packEntries(entries: readonly Partial<FeedEntry>[]): PackedEntries {
  const lists = entries.map(({ messages = [] }) => messagesOf({ messages }));
  const columns = makeColumns(entries.map(({ messages: _, ...own }) => own));
  const messages = Object.keys(makeColumns(lists.flat())).map((field) => [
    field,
    lists.map((list) => makeColumns(list)[field] ?? null),
  ]);
  return { columns, messages: Object.fromEntries(messages) };
}

/** What `packEntries` made in, the entries out. */
export function unpackEntries({ columns, messages }: PackedEntries): FeedEntry[] {
  return readRows(columns).map((own, row) => {
    const list = readRows(readRow(messages, row)).map((message) =>
      Object.keys(message).length === 1 ? message['template'] : message,
    );
    // The other end of packEntries, which took these members from a FeedEntry.
    return { ...own, ...(list.length === 0 ? {} : { messages: list }) } as FeedEntry;
  });
}

/** Feed in, its names for the wire out. */
export function packNames({ entries }: Feed): PackedNames {
  const columns = makeColumns(entries.map(({ title, action }) => ({ title, action })));
  return { ...stampOf(entries), columns };
}

/** The same for the same ids in the same order; two builds that differ in them hardly share it. */
function stampOf(entries: readonly FeedEntry[]): Stamp {
  const letters = [...entries.map(({ id }) => id).join()];
  const sum = letters.reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return { shape: feedShape, stamp: `${entries.length}-${sum.toString(36)}` };
}

/** What `packFeed` and `packNames` made in, the feed out. */
export function unpackFeed(
  { shape: _, stamp: __, columns, messages, ...rest }: PackedFeed,
  names: PackedNames,
): Feed {
  const entries = unpackEntries({ columns: { ...columns, ...names.columns }, messages });
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
