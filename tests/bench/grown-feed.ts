import { messagesOf, typeOf, type Feed, type FeedEntry } from '../../src/lib/find/feed/feed.ts';
import { fold } from '../../src/lib/find/read/folding.ts';

/**
 * The real entries, and then copies of them in other words until there are so many: half of a copy's longer
 * words are exchanged for other words of the feed, always the same ones. A copy is of a code or of a message:
 * the API has no more types, statuses and classes for having more errors. As in the content, no two entries
 * have one wording: what the exchange left as it was is left out of the copy.
 */
export function growFeed(feed: Feed, most: number): Feed {
  const vocabulary = [...new Set(JSON.stringify(feed.entries).match(/[a-z]{4,12}/g))].sort();
  const entries = [...feed.entries];
  const known = new Set(entries.flatMap((entry) => messagesOf(entry).map(lettersOf)));
  for (let at = 0; entries.length < most; at += 1) {
    const copied = feed.entries[at % feed.entries.length];
    if (copied === undefined) throw new Error('There is no entry to copy');
    const round = Math.floor(at / feed.entries.length) + 1;
    entries.push(withoutKnown(rewrite(copied, round, vocabulary), known));
  }
  return { ...feed, entries: entries.sort((one, other) => order(one, other)) };
}

function withoutKnown(entry: FeedEntry, known: Set<string>): FeedEntry {
  const { messages = [], ...rest } = entry;
  const own = messages.filter((message) => {
    const letters = lettersOf(typeof message === 'string' ? { template: message } : message);
    return !known.has(letters) && known.add(letters);
  });
  return own.length === 0 ? rest : { ...rest, messages: own };
}

function lettersOf({ template }: { template: string }): string {
  return fold(template.replace(/\{\w+\}/g, ''));
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
