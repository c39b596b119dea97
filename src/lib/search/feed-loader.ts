import type { Feed } from '../find/feed/feed.ts';
import { readFeed } from '../find/feed/packed-feed.ts';
import { within } from './deadline.ts';

/** Time that the table may take; a reader who waits longer is told. */
const patience = 10_000;

let loading: Promise<Feed> | undefined;
/** After a failure the copy that the browser kept may be what failed. */
let cache: RequestCache = 'default';

/** The resolver's table and its names, fetched once a page; a failed fetch is forgotten, so that the next question tries again. */
export function loadFeed(url: string): Promise<Feed> {
  loading ??= within(patience, fetchFeed(url)).catch((error: unknown) => {
    loading = undefined;
    cache = 'reload';
    throw error;
  });
  return loading;
}

async function fetchFeed(url: string): Promise<Feed> {
  const names = url.replace(/[^/]*$/, 'find-names.json'); // it lies beside the table
  const [table, beside] = await Promise.all([fetchJson(url), fetchJson(names)]);
  return readFeed(table, beside);
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
