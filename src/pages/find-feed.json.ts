import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { buildFeed } from '../lib/find/feed/feed.ts';
import { packFeed } from '../lib/find/feed/packed-feed.ts';

/** The resolver's table, fetched by the box on first focus. */
export const GET: APIRoute = async () => Response.json(packFeed(buildFeed(await loadEntries())));
