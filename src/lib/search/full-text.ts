import { base } from '../urls.ts';
import { within } from './deadline.ts';
import { searchWords } from './query.ts';

/** One page that full-text search found. */
export type Hit = { url: string; title: string; excerpt: string };

type Fragment = { url: string; meta: Record<string, string | undefined>; plain_excerpt: string };
type Result = { id: string; score: number; data: () => Promise<Fragment> };
type Pagefind = {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: Result[] }>;
  destroy: () => Promise<void>;
};

/** Time that loading and a question may take each. */
const patience = 8000;

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

/**
 * Starts Pagefind once; call it when the reader turns to the box. A failure is forgotten, so that the
 * next question tries again.
 */
export function loadFullText(): Promise<Pagefind> {
  loading ??= within(patience, start()).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Reader's text in, at most `limit` pages out. Pagefind wants every word on the page; a page with most
 * of them, and with the rare ones, is what a reader means who writes a sentence.
 */
export async function searchFullText(text: string, limit = 6): Promise<Hit[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const attempt = loadFullText();
  const pagefind = await attempt;
  try {
    return await within(patience, readHits(pagefind, words, limit));
  } catch (error) {
    // It keeps what failed, a piece of the index above all; after a deploy it has an index of old.
    if (loading === attempt) loading = undefined;
    pagefind.destroy().catch(() => undefined);
    throw error;
  }
}

async function readHits(pagefind: Pagefind, words: string[], limit: number): Promise<Hit[]> {
  const whole = words.length <= mostTogether ? await search(pagefind, words.join(' ')) : [];
  const found = whole.length > 0 ? whole : await searchEach(pagefind, words);
  const hits = await Promise.all(found.slice(0, limit).map((result) => result.data()));
  return hits.map(({ url, meta, plain_excerpt: excerpt }) => ({
    url,
    title: meta['title'] ?? url,
    excerpt,
  }));
}

/** Words that are asked for together first; more of them are a sentence. */
const mostTogether = 3;

/** Pages by the words they have: a word counts more the fewer pages have it, and the better it fits there. */
async function searchEach(pagefind: Pagefind, words: string[]): Promise<Result[]> {
  const found = new Map<string, { result: Result; weight: number }>();
  for (const results of await Promise.all(words.map((word) => search(pagefind, word)))) {
    const best = Math.max(...results.map(({ score }) => score)) || 1;
    for (const result of results) {
      const weight = (1 + result.score / best) / Math.sqrt(results.length);
      found.set(result.id, { result, weight: weight + (found.get(result.id)?.weight ?? 0) });
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ result }) => result);
}

async function search(pagefind: Pagefind, query: string): Promise<Result[]> {
  return (await pagefind.search(query)).results;
}

async function start(): Promise<Pagefind> {
  attempts += 1;
  // The bundle is written after the build, so it cannot be imported by name. Each attempt gets a module
  // of its own, since one that failed keeps its state.
  const again = attempts === 1 ? '' : `?${attempts}`;
  const address = `${base}pagefind/pagefind.js${again}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    excerptLength: 22,
    ranking: { metaWeights: { title: 5, names: 8 } },
  });
  return pagefind;
}
