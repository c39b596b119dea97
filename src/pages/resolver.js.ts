import type { APIRoute } from 'astro';
import { loadEntries } from '../lib/content/astro-library.ts';
import { resolverFile } from '../lib/resolver-file/bundle.ts';

/** The resolver of the box with its table, as a module for other programs. */
export const GET: APIRoute = async ({ site }) => {
  const { code } = await resolverFile(await loadEntries(), site);
  return new Response(code, { headers: { 'content-type': 'text/javascript;charset=utf-8' } });
};
