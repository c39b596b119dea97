import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { buildFeed } from '../lib/find/feed/feed.ts';
import { packNames } from '../lib/find/feed/packed-feed.ts';

/** Titles and first fixes for the rows of the box, fetched with the resolver's table. */
export const GET: APIRoute = async () => Response.json(packNames(buildFeed(await loadEntries())));
