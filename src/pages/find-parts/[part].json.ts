import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEntries } from '../../lib/content/astro-library.ts';
import { cutEntries } from '../../lib/find/shards/cut-feed.ts';

/** The other parts of the resolver's table, under names that change with their content. */
export const getStaticPaths = (async () => {
  const { own, parts, keyPages, namePages } = cutEntries(await loadEntries());
  const files = [
    ['own', own],
    ...parts.map((part, at) => [at + 1, part]),
    ...keyPages.map((page, at) => [`keys-${at + 1}`, page]),
    ...namePages.map((page, at) => [`names-${at + 1}`, page]),
  ] as const;
  return files.map(([name, part]) => ({
    params: { part: `${own.stamp}-${name}` },
    props: { part },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['part']);
