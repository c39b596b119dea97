import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries, loadStatuses } from '../../lib/content/library.ts';
import type { StatusPage } from '../../lib/content/pages.ts';
import { errorRow } from '../../lib/data.ts';
import { absolute } from '../../lib/markdown.ts';
import { entriesOfStatus } from '../../lib/status-entries.ts';

type Props = { page: StatusPage; entries: Entry[] };

export const getStaticPaths = (async () => {
  const entries = await loadEntries();
  return (await loadStatuses()).map((page) => ({
    params: { status: page.id },
    props: { page, entries: entriesOfStatus(Number(page.id), entries) },
  }));
}) satisfies GetStaticPaths;

/** One status, with the rows of its errors. */
export const GET: APIRoute<Props> = ({ props: { page, entries }, site }) =>
  Response.json({
    status: Number(page.id),
    url: absolute(`/http/${page.id}/`, site),
    title: page.title,
    summary: page.summary,
    classes: page.classes,
    retried: page.retried,
    errors: entries.map((entry) => errorRow(entry, site)),
    sources: page.sources,
  });
