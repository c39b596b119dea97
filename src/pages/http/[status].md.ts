import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { loadEntries, loadStatuses } from '../../lib/content/library.ts';
import type { StatusPage } from '../../lib/content/pages.ts';
import { statusMarkdown } from '../../lib/markdown.ts';
import { entriesOfStatus } from '../../lib/status-entries.ts';

type Props = { page: StatusPage; entries: Entry[] };

export const getStaticPaths = (async () => {
  const entries = await loadEntries();
  return (await loadStatuses()).map((page) => ({
    params: { status: page.id },
    props: { page, entries: entriesOfStatus(Number(page.id), entries) },
  }));
}) satisfies GetStaticPaths;

/** One status as Markdown. */
export const GET: APIRoute<Props> = ({ props: { page, entries }, site }) =>
  new Response(statusMarkdown(page, entries, site));
