import { typeOf, type Feed, type FeedEntry } from '../../src/lib/find/feed/feed.ts';

/**
 * The real entries, and then copies of them in other words until there are so many: half of a copy's longer
 * words are exchanged for other words of the feed, always the same ones. A copy is of a code or of a message:
 * the API has no more types, statuses and classes for having more errors.
 */
export function growFeed(feed: Feed, most: number): Feed {
  const vocabulary = [...new Set(JSON.stringify(feed.entries).match(/[a-z]{4,12}/g))].sort();
  const entries = [...feed.entries];
  for (let at = 0; entries.length < most; at += 1) {
    const copied = feed.entries[at % feed.entries.length];
    if (copied === undefined) throw new Error('There is no entry to copy');
    const round = Math.floor(at / feed.entries.length) + 1;
    entries.push(rewrite(copied, round, vocabulary));
  }
  return { ...feed, entries: entries.sort((one, other) => order(one, other)) };
}

function rewrite(entry: FeedEntry, round: number, vocabulary: readonly string[]): FeedEntry {
  const exchange = (text: string): string =>
    // A hole keeps its name.
    text.replace(/\{\w+\}|[a-z]{4,12}/g, (word) => {
      const number = hash(`${word} ${entry.id} ${round}`);
      return word.startsWith('{') || number % 2 === 0
        ? word
        : (vocabulary[(number >>> 1) % vocabulary.length] ?? word);
    });
  const { rank: _, classes: __, ...rest } = entry;
  const type = typeOf(entry);
  return {
    ...rest,
    kind: entry.kind === 'code' ? 'code' : 'message',
    ...(type === undefined ? {} : { type }),
    id: `${exchange(entry.id)}${entry.kind === 'code' ? '_' : '-'}${round}`,
    title: exchange(entry.title),
    action: exchange(entry.action),
    ...(entry.messages === undefined
      ? {}
      : {
          messages: entry.messages.map((message) =>
            typeof message === 'string'
              ? exchange(message)
              : { ...message, template: exchange(message.template) },
          ),
        }),
    ...(entry.aliases === undefined ? {} : { aliases: entry.aliases.map(exchange) }),
  };
}

const kinds = ['type', 'client', 'message', 'code'];

function order(one: FeedEntry, other: FeedEntry): number {
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || (one.id < other.id ? -1 : 1);
}

function hash(text: string): number {
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0;
}
