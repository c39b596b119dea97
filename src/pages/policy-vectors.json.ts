import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { recordingOf } from '../lib/observed/recordings.ts';
import { publishedVectors } from '../lib/policy/published.ts';

/** Failures with the answer of their pages, to test a classifier with. */
export const GET: APIRoute = async () =>
  Response.json(publishedVectors(await loadEntries(), recordingOf));
