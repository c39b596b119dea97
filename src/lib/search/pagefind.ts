import { base } from '../addresses/urls.ts';

/** One page that Pagefind found; its text is fetched with `read`. */
export type Result = { id: string; score: number; read: () => Promise<Fragment> };
export type Fragment = {
  url: string;
  meta: Record<string, string | undefined>;
  plain_excerpt: string;
  content: string;
  anchors: { id: string; location: number }[];
};
export type Pagefind = {
  search: (query: string) => Promise<Result[]>;
  /** Ends the worker; whoever still waits for it is told. */
  stop: () => void;
};

/**
 * Starts Pagefind's worker and speaks to it in its own words. Pagefind's script for pages would fall
 * back to the page itself when the worker fails, where WebAssembly may not run, and would keep what
 * failed; here a failure is a failure, and the next attempt starts anew.
 */
export function startPagefind(): Pagefind {
  const worker = new Worker(`${base}pagefind/pagefind-worker.js`);
  const waiting = new Map<string, { resolve: (result: unknown) => void; reject: Refusal }>();
  const kept: string[][] = [];
  let asked = 0;
  const stop = (reason = 'stopped') => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(`Pagefind's worker: ${reason}`));
    waiting.clear();
  };
  const ask = (method: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = `${method}-${(asked += 1)}`;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: 'box', method, args });
    });
  worker.addEventListener('error', () => stop('failed'));
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    const asking = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asking?.resolve(data.result);
    else asking?.reject(new Error(data.error));
  });
  ask('init', {
    basePath: `${base}pagefind/`,
    baseUrl: base,
    language: document.documentElement.lang,
    primary: true,
    excerptLength: 22,
    ranking: { metaWeights: { title: 5, names: 8 } },
  }).catch(() => undefined); // the first search says so
  return {
    stop,
    search: async (query) => {
      // What Pagefind 1.6 answers `search` and `getData` with.
      const { results } = (await ask('search', query, {})) as { results: Found[] };
      kept.push(results.map(({ data }) => data));
      for (const data of kept.length > mostKept ? (kept.shift() ?? []) : [])
        ask('releaseData', data).catch(() => undefined);
      return results.map(({ id, score, data }) => ({
        id,
        score,
        read: async () => (await ask('getData', data)) as Fragment,
      }));
    },
  };
}

/** Searches whose results the worker keeps; a question makes nine at most. */
const mostKept = 40;

type Refusal = (reason: Error) => void;
type Said = { id: string; result?: unknown; error?: string };
type Found = { id: string; score: number; data: string };
