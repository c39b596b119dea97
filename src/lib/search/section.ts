/** A place of a page, and the sentences in it that answer. */
export type Section = { id: string; sentence: string };

/** A page as the index keeps it: its words in a row, and where in them each anchor stands. */
export type IndexedPage = {
  content: string;
  anchors: readonly { id: string; location: number }[];
};

/** Anchors that are an answer of their own, with how likely a question is answered there. */
const answers: [RegExp, number][] = [
  [/^question-/, 1.3],
  [/^cause-/, 1.1],
  [/^(?:fix|dispute|unhelpful)-/, 1],
];

/** Words of the question that a section has at least. */
const fewest = 2;
/** Characters of the sentences that are quoted. */
const longestQuote = 260;

/** The section of a page that answers a question best, by its words; null when none has enough of them. */
export function findSection(page: IndexedPage, words: readonly string[]): Section | null {
  const stems = [...new Set(words.map(stem))].filter((word) => word.length >= 3);
  const places = [...page.anchors]
    .sort((one, other) => one.location - other.location)
    // A question that took in others keeps their anchors at the start of its answer, after its own.
    .filter(({ id, location }, index, all) => {
      const before = all[index - 1];
      return !(folded.test(id) && before?.location === location && folded.test(before.id));
    });
  const tokens = page.content.split(/\s+/);
  const onPage = new Map(stems.map((word) => [word, countOf(word, tokens)]));
  let best: { id: string; score: number; text: string } | null = null;
  const starts = places.map(({ id, location }) => headingBefore(id, location, tokens));
  for (const [index, { id, location }] of places.entries()) {
    const weight = answers.find(([prefix]) => prefix.test(id))?.[1];
    if (weight === undefined) continue;
    const own = tokens.slice(starts[index], starts[index + 1] ?? location + longestLast);
    const found = stems.filter((word) => countOf(word, own) > 0);
    if (found.length < fewest || found.length * 2 < stems.length) continue;
    // A word that the whole page has says little of where on it the answer is.
    const score =
      weight * found.reduce((sum, word) => sum + 1 / Math.log(2 + (onPage.get(word) ?? 0)), 0);
    if (best === null || score > best.score) best = { id, score, text: own.join(' ') };
  }
  return best === null ? null : { id: best.id, sentence: quote(best.text, stems) };
}

/** The sentences of a page that have most of the words, its title aside; empty when it has no sentence. */
export function findSentences(content: string, words: readonly string[], title = ''): string {
  const quoted = quote(content, [...new Set(words.map(stem))]);
  return quoted.startsWith(`${title}. `) ? quoted.slice(title.length + 2) : quoted;
}

/** Where the heading of an answer begins: what folds has its anchor behind the heading that opens it. */
function headingBefore(id: string, location: number, tokens: readonly string[]): number {
  if (!folded.test(id)) return location;
  let start = location;
  for (let sentences = 0; sentences < 2; sentences += 1) {
    let before = start - 1;
    while (before > 0 && !/[.!?]$/.test(tokens[before - 1] ?? '')) before -= 1;
    if (location - before > longestHeading || before < 0) break;
    start = before;
    // A short question goes on from the sentence before it: `My card was declined. Is that a 402?`
    if (!/\?$/.test(tokens[location - 1] ?? '') || location - start > shortQuestion) break;
  }
  return start;
}

const folded = /^(?:question|fix)-/;
/** Words of a question that needs another sentence before it. */
const shortQuestion = 4;
/** Words of a heading, and of the last section of a page. */
const longestHeading = 24;
const longestLast = 120;

/**
 * Whole sentences from the one with most of the words on, as far as they fit and no table or program comes
 * between; empty when the text has no sentence.
 */
function quote(text: string, stems: readonly string[]): string {
  const parts = text.match(/[^.!?]{1,400}(?:[.!?](?!\s|$)[^.!?]{0,400}){0,20}[.!?]*/g) ?? [text];
  const counts = parts.map((part) =>
    isSentence(part) ? stems.filter((word) => countOf(word, part.split(/\s+/)) > 0).length : -1,
  );
  const most = Math.max(...counts);
  if (most < 0) return '';
  const first = counts.indexOf(most);
  let quoted = (parts[first] ?? '').trim();
  for (const part of parts.slice(first + 1)) {
    if (!isSentence(part) || quoted.length + part.length > longestQuote) break;
    quoted += ` ${part.trim()}`;
  }
  return quoted;
}

/** A cell of a table is shorter, a program is longer or has its marks. */
function isSentence(text: string): boolean {
  return text.length <= longestQuote && /(?:\S+\s+){3}\S/.test(text) && !/[{};]|\s=\s/.test(text);
}

function countOf(word: string, tokens: readonly string[]): number {
  return tokens.filter((token) => stem(token).startsWith(word)).length;
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/(?<=\w{4})(?:ing|ed|es|s|e)$/, '');
}
