import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/library.ts';
import { buildFeed } from '../lib/find/feed.ts';
import { packFeed } from '../lib/find/packed-feed.ts';

/** The resolver's table, fetched by the box on first focus. */
export const GET: APIRoute = async () => Response.json(packFeed(buildFeed(await loadEntries())));
