import { base } from '../urls.ts';
import { searchWords } from './query.ts';
import { admitWorker } from './trusted-worker.ts';

/** One page that full-text search found. */
export type Hit = { url: string; title: string; excerpt: string };

type Fragment = { url: string; meta: Record<string, string | undefined>; plain_excerpt: string };
type Result = { id: string; score: number; data: () => Promise<Fragment> };
type Pagefind = {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: Result[] }>;
};

let loading: Promise<Pagefind> | undefined;

/** Starts Pagefind once; call it when the reader turns to the box. */
export function loadFullText(): Promise<Pagefind> {
  loading ??= start();
  return loading;
}

/**
 * Reader's text in, at most `limit` pages out. Pagefind wants every word on the page; a page with most
 * of them, and with the rare ones, is what a reader means who writes a sentence.
 */
export async function searchFullText(text: string, limit = 6): Promise<Hit[]> {
  const pagefind = await loadFullText();
  const words = searchWords(text);
  if (words.length === 0) return [];
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
  admitWorker();
  // The bundle is written after the build, so it cannot be imported by name.
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    excerptLength: 22,
    ranking: { metaWeights: { title: 5, names: 8 } },
  });
  return pagefind;
}
