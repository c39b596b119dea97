import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries, loadGuides } from '../../lib/content/library.ts';
import type { Guide } from '../../lib/content/pages.ts';
import { errorRow } from '../../lib/data.ts';
import { absolute } from '../../lib/markdown.ts';

type Props = { guide: Guide; entries: Entry[] };

export const getStaticPaths = (async () => {
  const all = await loadEntries();
  return (await loadGuides()).map((guide) => ({
    params: { id: guide.id },
    props: { guide, entries: all.filter(({ id }) => guide.serves.includes(id)) },
  }));
}) satisfies GetStaticPaths;

/** One guide, with the rows of the errors that it serves. */
export const GET: APIRoute<Props> = ({ props: { guide, entries }, site }) =>
  Response.json({
    id: guide.id,
    url: absolute(`/guides/${guide.id}/`, site),
    title: guide.title,
    summary: guide.summary,
    errors: entries.map((entry) => errorRow(entry, site)),
    sources: guide.sources,
  });
