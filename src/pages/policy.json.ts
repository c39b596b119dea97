import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { recordingOf } from '../lib/observed/recordings.ts';
import { publishedPolicy } from '../lib/policy/published.ts';

/** What a program does with each error, as ordered rules. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(publishedPolicy(await loadEntries(), recordingOf, site));
