import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/library.ts';
import { errorIndex } from '../lib/data.ts';

/** Every error for programs, one row an entry. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(errorIndex(await loadEntries(), site));
