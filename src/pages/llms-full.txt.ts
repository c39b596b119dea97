import type { APIRoute } from 'astro';
import { loadEntries, loadGuides, loadStatuses } from '../lib/content/astro-library.ts';
import { entryMarkdown, guideMarkdown, statusMarkdown } from '../lib/twins/markdown.ts';
import { declaredCode, recordingOf } from '../lib/observed/recordings.ts';
import { entriesOfStatus } from '../lib/content/status-entries.ts';

/** Every page as Markdown, in one text. */
export const GET: APIRoute = async ({ site }) => {
  const entries = await loadEntries();
  const pages = [
    ...(await loadGuides()).map((guide) =>
      guideMarkdown(
        guide,
        entries.filter(({ id }) => guide.serves.includes(id)),
        site,
      ),
    ),
    ...(await loadStatuses()).map((page) =>
      statusMarkdown(page, entriesOfStatus(Number(page.id), entries), site),
    ),
    ...entries.map((entry) =>
      entryMarkdown(entry, site, recordingOf(entry.id), declaredCode(entry.id)),
    ),
  ];
  return new Response(pages.join('\n---\n\n'));
};
