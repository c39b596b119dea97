import { base } from '../urls.ts';
import { searchWords } from './query.ts';

/** One page that full-text search found. */
export type Hit = { url: string; title: string; excerpt: string };

type Fragment = { url: string; meta: Record<string, string | undefined>; plain_excerpt: string };
type Results = { results: { data: () => Promise<Fragment> }[] };
type Pagefind = {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<Results>;
};

let loading: Promise<Pagefind> | undefined;

/** Starts Pagefind once; call it when the reader turns to the box. */
export function loadFullText(): Promise<Pagefind> {
  loading ??= start();
  return loading;
}

/** Reader's text in, at most `limit` pages out. Drops the commonest word until something is found. */
export async function searchFullText(text: string, limit = 6): Promise<Hit[]> {
  const pagefind = await loadFullText();
  let words = searchWords(text);
  if (words.length === 0) return [];
  let found = await pagefind.search(words.join(' '));
  if (found.results.length === 0 && words.length > 1) {
    words = await rarestFirst(pagefind, words);
    while (found.results.length === 0 && words.length > 0) {
      found = await pagefind.search(words.join(' '));
      words = words.slice(0, -1);
    }
  }
  const hits = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
  return hits.map(({ url, meta, plain_excerpt: excerpt }) => ({
    url,
    title: meta['title'] ?? url,
    excerpt,
  }));
}

/** Words that occur at all, the rarest first. */
async function rarestFirst(pagefind: Pagefind, words: string[]): Promise<string[]> {
  const counted = await Promise.all(
    words.map(async (word) => ({ word, count: (await pagefind.search(word)).results.length })),
  );
  return counted
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count)
    .map(({ word }) => word);
}

async function start(): Promise<Pagefind> {
  // The bundle is written after the build, so it cannot be imported by name.
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    excerptLength: 22,
    ranking: { metaWeights: { title: 5, names: 8 } },
  });
  return pagefind;
}
