import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { errorIndex } from '../lib/twins/error-index.ts';
import { resolverFile } from '../lib/resolver-file/bundle.ts';
import { freshnessOf } from '../lib/observed/freshness.ts';
import { recorded, versions } from '../lib/observed/recordings.ts';

/** Every error for programs, one row an entry. */
export const GET: APIRoute = async ({ site }) => {
  const entries = await loadEntries();
  const freshness = freshnessOf(versions, recorded.codes, entries);
  const resolver = await resolverFile(entries, site);
  return Response.json(errorIndex(entries, site, freshness, resolver));
};
