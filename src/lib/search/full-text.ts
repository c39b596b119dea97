import { within } from './deadline.ts';
import { startPagefind, type Pagefind, type Result } from './pagefind.ts';
import { searchWords } from './query.ts';
import { findSection, findSentences, type Section } from './section.ts';

/** One page that full-text search found, with the place in it that answers, if one does. */
export type Hit = { url: string; title: string; excerpt: string; section: Section | null };

/** Time that a question may take, the first one with all that has to be loaded for it. */
const patience = 8000;

let pagefind: Pagefind | undefined;

/**
 * Reader's text in, at most `limit` pages out. Pagefind wants every word on the page; a page with most
 * of them, and with the rare ones, is what a reader means who writes a sentence.
 */
export async function searchFullText(text: string, limit = 6): Promise<Hit[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const asked = (pagefind ??= startPagefind());
  try {
    return await within(patience, readHits(asked, words, limit));
  } catch (error) {
    // It keeps what failed, and after a deploy it has an index of old: the next question starts anew.
    asked.stop();
    if (pagefind === asked) pagefind = undefined;
    throw error;
  }
}

async function readHits(pagefind: Pagefind, words: string[], limit: number): Promise<Hit[]> {
  const whole = words.length <= mostTogether ? await pagefind.search(words.join(' ')) : [];
  const found = whole.length > 0 ? whole : await searchEach(pagefind, words);
  const hits = await Promise.all(found.slice(0, limit).map((result) => result.read()));
  return hits.map(({ url, meta, plain_excerpt: excerpt, content, anchors }) => ({
    url,
    title: meta['title'] ?? url,
    excerpt: findSentences(content, words, meta['title']) || excerpt,
    section: findSection({ content, anchors }, words),
  }));
}

/** Words that are asked for together first; more of them are a sentence. */
const mostTogether = 3;

/** Pages by the words they have: a word counts more the fewer pages have it, and the better it fits there. */
async function searchEach(pagefind: Pagefind, words: string[]): Promise<Result[]> {
  const found = new Map<string, { result: Result; weight: number }>();
  for (const results of await Promise.all(words.map((word) => pagefind.search(word)))) {
    const best = Math.max(...results.map(({ score }) => score)) || 1;
    for (const result of results) {
      const weight = (1 + result.score / best) / Math.sqrt(results.length);
      found.set(result.id, { result, weight: weight + (found.get(result.id)?.weight ?? 0) });
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ result }) => result);
}
