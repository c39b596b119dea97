import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries, loadGuides } from '../../lib/content/library.ts';
import type { Guide } from '../../lib/content/pages.ts';
import { guideMarkdown } from '../../lib/markdown.ts';

type Props = { guide: Guide; entries: Entry[] };

export const getStaticPaths = (async () => {
  const all = await loadEntries();
  return (await loadGuides()).map((guide) => ({
    params: { id: guide.id },
    props: { guide, entries: all.filter(({ id }) => guide.serves.includes(id)) },
  }));
}) satisfies GetStaticPaths;

/** One guide as Markdown. */
export const GET: APIRoute<Props> = ({ props: { guide, entries }, site }) =>
  new Response(guideMarkdown(guide, entries, site));
