import { classesOf, codeOf, messagesOf, typeOf, type Feed, type FeedEntry } from '../feed/feed.ts';
import { fold } from '../read/folding.ts';

/** What is looked up by name in a paste. */
export type Names = {
  /** Codes and types by their letters, so that a broken line does not hide them. */
  codes: Map<string, FeedEntry>;
  types: Map<string, string>;
  /** Entries by type, the type's own entry first. */
  byType: Map<string, FeedEntry[]>;
  byStatus: Map<number, FeedEntry[]>;
  /** Entries by SDK class, the most fitting one first. */
  byClass: Map<string, FeedEntry[]>;
  byId: Map<string, FeedEntry>;
  /** Ids, titles and aliases: what a person types who knows the name. */
  byName: Map<string, FeedEntry>;
  /** Aliases that are one word of a program, such as an exception of a platform. */
  byAlias: Map<string, FeedEntry>;
  /** Aliases that are the beginning of a header's name, as `anthropic-ratelimit`. */
  byHeader: string[];
};

/** Every name of the feed with the entries it leads to. */
export function indexNames(feed: Feed): Names {
  const names: Names = {
    codes: new Map(),
    types: new Map(),
    byType: new Map(),
    byStatus: new Map(),
    byClass: new Map(),
    byId: new Map(),
    byName: new Map(),
    byAlias: new Map(),
    byHeader: [],
  };
  for (const entry of feed.entries) {
    const code = codeOf(entry);
    if (code !== undefined) names.codes.set(fold(code), entry);
    const type = typeOf(entry);
    if (type !== undefined) {
      names.types.set(fold(type), type);
      add(names.byType, type, entry);
    }
    if (entry.status !== undefined) add(names.byStatus, entry.status, entry);
    for (const name of new Set(classesOf(entry, feed)))
      if (name !== null) add(names.byClass, name, entry);
    names.byId.set(fold(entry.id), entry);
    for (const name of [entry.title, ...(entry.aliases ?? [])])
      if (fold(name) !== '') names.byName.set(fold(name), entry);
    for (const alias of [...(entry.aliases ?? []), ...bareValues(entry)])
      if (isIdentifier(alias) || isHeader(alias)) names.byAlias.set(fold(alias), entry);
  }
  names.byHeader = feed.entries.flatMap(({ aliases }) => (aliases ?? []).filter(isHeader));
  // The classes of every error say nothing about which it is.
  for (const name of ['AnthropicError', 'APIError', 'APIStatusError', 'Error'])
    names.byClass.delete(name);
  // An id is an id, whatever else is called so.
  for (const [letters, entry] of names.byId) names.byName.set(letters, entry);
  // A class is looked up as a class, which knows more entries.
  for (const name of names.byClass.keys()) names.byAlias.delete(fold(name));
  for (const map of [names.byType, names.byStatus, names.byClass])
    for (const entries of map.values()) entries.sort(byBreadth);
  return names;
}

/** The entry that stands for a whole type, status or class: a type's own, else one that names nothing narrower. */
function byBreadth(a: FeedEntry, b: FeedEntry): number {
  return (
    breadth[a.kind] - breadth[b.kind] || statusInId(b) - statusInId(a) || (a.id < b.id ? -1 : 1)
  );
}

const breadth = { type: 0, client: 1, message: 2, code: 3 };

function statusInId({ id, status }: FeedEntry): number {
  return status !== undefined && id.includes(String(status)) ? 1 : 0;
}

/** Values that are the whole message, as in `{code}` with a list of codes. */
function bareValues(entry: FeedEntry): string[] {
  return messagesOf(entry)
    .filter(({ template }) => /^\{\w{1,40}\}$/.test(template))
    .flatMap(({ where }) => Object.values(where ?? {}).flat());
}

function isIdentifier(alias: string): boolean {
  return alias.length >= 8 && /^\w+$/.test(alias) && /_|exception$|error$|^[A-Z_]+$/i.test(alias);
}

function isHeader(alias: string): boolean {
  return /^(?:x|anthropic)-[a-z-]{6,40}$/.test(alias);
}

function add<Key>(map: Map<Key, FeedEntry[]>, key: Key, entry: FeedEntry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}
