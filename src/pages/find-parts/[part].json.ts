import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEntries } from '../../lib/content/astro-library.ts';
import { cutEntries, filesOf } from '../../lib/find/shards/cut-feed.ts';

/** The other parts of the resolver's table, under names that change with their content. */
export const getStaticPaths = (async () => {
  const cut = cutEntries(await loadEntries());
  return [...filesOf(cut)].map(([name, part]) => ({
    params: { part: `${cut.first.stamp}-${name}` },
    props: { part },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['part']);
