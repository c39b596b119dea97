import type { Feed } from '../find/feed.ts';
import { unpackFeed } from '../find/packed-feed.ts';

let loading: Promise<Feed> | undefined;

/** The resolver's table, fetched once a page; a failed fetch may be tried again. */
export function loadFeed(url: string): Promise<Feed> {
  loading ??= fetchFeed(url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchFeed(url: string): Promise<Feed> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return unpackFeed(await response.json());
}
