import type { Entry, Kind } from '../../content/entry.ts';
import { ownLines } from './own-lines.ts';

/**
 * What the resolver and the box know of the entries: plain JSON, fetched once. A field is left out
 * when it is empty or follows from the rest, since the file is paid for by every first focus.
 *
 * It grows by about 100 bytes an entry. The box asks for it whole only for a question or a whole log; for
 * a paste it fetches the parts that the text needs, as `shards/cut-feed.ts` cuts them.
 */
export type Feed = {
  /** SDK classes by HTTP status, TypeScript then Python: what most entries of a status share. */
  classes: Record<string, ClassPair>;
  /** Who words messages so; a message has its place in this list. */
  surfaces: string[];
  /** What tells a line of Claude Code about itself: the source of a regular expression. */
  own: string;
  entries: FeedEntry[];
};

export type FeedEntry = {
  id: string;
  kind: Kind;
  title: string;
  /** What the first fix is, in plain text. */
  action: string;
  /** Left out when `after-fix`, the most frequent. */
  retry?: Entry['retry']['verdict'];
  /** Place among the most met errors. */
  rank?: number;
  status?: number;
  /** `error.type`; left out when the id is the type. */
  type?: string;
  /** TypeScript then Python; left out when they follow from the code or are those of the status. */
  classes?: ClassPair;
  /** A wording is a bare template when nothing else is known of it. */
  messages?: (string | FeedMessage)[];
  aliases?: string[];
  /** The error no longer occurs. */
  retired?: true;
};

export type FeedMessage = {
  template: string;
  where?: Record<string, string[]>;
  /** Place in `surfaces`. */
  surface?: number;
  status?: number;
  type?: string;
};

export type ClassPair = [typescript: string | null, python: string | null];

/** Entries in, the feed of the resolver out; same entries, same bytes. */
export function buildFeed(entries: Entry[]): Feed {
  const classes = findUsualClasses(entries);
  const surfaces = listSurfaces(entries);
  return {
    classes,
    surfaces,
    own: ownLines,
    entries: [...entries]
      .sort((a, b) => order[a.kind] - order[b.kind] || (a.id < b.id ? -1 : 1))
      .map((entry) => describeEntry(entry, classes, surfaces)),
  };
}

/** Like beside like: the feed travels compressed. */
const order: Record<Kind, number> = { type: 0, client: 1, message: 2, code: 3 };

/** `error.type` of an entry: a type's own entry is named by it. */
export function typeOf(entry: FeedEntry): string | undefined {
  return entry.kind === 'type' ? entry.id : entry.type;
}

/** `error_code` of an entry: an entry of kind `code` is named by it. */
export function codeOf(entry: FeedEntry): string | undefined {
  return entry.kind === 'code' ? entry.id : undefined;
}

/** SDK classes of an entry, TypeScript then Python. */
export function classesOf(entry: FeedEntry, feed: Feed): ClassPair {
  return entry.classes ?? impliedClasses(entry.id, entry.kind, entry.status ?? null, feed.classes);
}

/** Whether sending the same request again can help. */
export function retryOf(entry: FeedEntry): Entry['retry']['verdict'] {
  return entry.retry ?? 'after-fix';
}

/** Wordings of an entry, each with all that is known of it. */
export function messagesOf(entry: Pick<FeedEntry, 'messages'>): FeedMessage[] {
  return (entry.messages ?? []).map((message) =>
    typeof message === 'string' ? { template: message } : message,
  );
}

function describeEntry(entry: Entry, usual: Feed['classes'], surfaces: string[]): FeedEntry {
  const own: ClassPair = [entry.classes.typescript, entry.classes.python];
  const shared = impliedClasses(entry.id, entry.kind, entry.status, usual);
  const messages = entry.messages.map((message) => describeMessage(message, surfaces));
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    action: entry.explained ? plain(entry.fixes[0]?.title ?? '') : 'Not explained yet',
    ...(entry.retry.verdict === 'after-fix' ? {} : { retry: entry.retry.verdict }),
    ...(entry.rank === undefined ? {} : { rank: entry.rank }),
    ...(entry.status === null ? {} : { status: entry.status }),
    ...(entry.type === null || entry.kind === 'type' ? {} : { type: entry.type }),
    ...(own.join() === shared.join() ? {} : { classes: own }),
    ...(messages.length === 0 ? {} : { messages }),
    ...(entry.aliases.length === 0 ? {} : { aliases: entry.aliases }),
    ...(entry.retired === undefined ? {} : { retired: true as const }),
  };
}

function describeMessage(
  message: Entry['messages'][number],
  surfaces: string[],
): string | FeedMessage {
  const { template, where, surface, status, type } = message;
  if (where === undefined && surface === undefined && status === undefined && type === undefined)
    return template;
  return {
    template,
    ...(where === undefined ? {} : { where }),
    ...(surface === undefined ? {} : { surface: surfaces.indexOf(surface) }),
    ...(status === undefined ? {} : { status }),
    ...(type === undefined ? {} : { type }),
  };
}

/** Both SDKs name the class of a code after it: `already_member`, `AlreadyMemberError`. */
function impliedClasses(
  id: string,
  kind: Kind,
  status: number | null,
  usual: Feed['classes'],
): ClassPair {
  if (kind !== 'code') return usual[status ?? ''] ?? [null, null];
  const words = id.split('_').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const name = `${words.join('').replace(/Error$/, '')}Error`;
  return [name, name];
}

/** The pair of classes most entries of a status have, so that they need not repeat it. */
function findUsualClasses(entries: Entry[]): Feed['classes'] {
  const counts = new Map<number, Map<string, { pair: ClassPair; count: number }>>();
  for (const { kind, status, classes } of entries) {
    if (
      kind === 'code' ||
      status === null ||
      (classes.typescript === null && classes.python === null)
    )
      continue;
    const pair: ClassPair = [classes.typescript, classes.python];
    const ofStatus = counts.get(status) ?? new Map<string, { pair: ClassPair; count: number }>();
    const known = ofStatus.get(pair.join()) ?? { pair, count: 0 };
    ofStatus.set(pair.join(), { pair, count: known.count + 1 });
    counts.set(status, ofStatus);
  }
  const usual: Feed['classes'] = {};
  for (const [status, ofStatus] of [...counts].sort(([a], [b]) => a - b)) {
    const best = [...ofStatus.values()].sort(
      (a, b) => b.count - a.count || (a.pair.join() < b.pair.join() ? -1 : 1),
    )[0];
    if (best !== undefined) usual[status] = best.pair;
  }
  return usual;
}

/** Most frequent first, so that most numbers have one digit. */
function listSurfaces(entries: Entry[]): string[] {
  const counts = new Map<string, number>();
  for (const { messages } of entries)
    for (const { surface } of messages)
      if (surface !== undefined) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([surface]) => surface);
}

function plain(title: string): string {
  return title.replace(/\[([^\]]{1,200})\]\([^)]{1,300}\)/g, '$1').replace(/\*\*|`/g, '');
}
