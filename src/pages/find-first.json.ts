import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { buildFeed } from '../lib/find/feed/feed.ts';
import { cutFeed } from '../lib/find/shards/cut-feed.ts';

/** What the box fetches first of the resolver's table: what tells which other parts a text needs. */
export const GET: APIRoute = async () =>
  Response.json(cutFeed(buildFeed(await loadEntries())).first);
