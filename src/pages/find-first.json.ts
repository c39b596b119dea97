import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { cutEntries } from '../lib/find/shards/cut-feed.ts';

/** What the box fetches first of the resolver's table: what tells which other parts a text needs. */
export const GET: APIRoute = async () => Response.json(cutEntries(await loadEntries()).first);
