import type { APIRoute } from 'astro';
import { loadEntries, loadGuides, loadStatuses } from '../lib/content/astro-library.ts';
import { absolute } from '../lib/twins/markdown.ts';
import { proseToText } from '../lib/content/prose.ts';

/** An index for language models: one line a page, with the address of its Markdown twin. */
export const GET: APIRoute = async ({ site }) => {
  const line = (path: string, title: string, summary: string) =>
    `- [${title}](${absolute(path, site)}): ${proseToText(summary)}`;
  const text = [
    '# Claude Error Reference',
    '',
    '> An independent reference for the errors of the Claude API and its Python and TypeScript SDKs.',
    '> Build a link from an error: /errors/{error_code, else error.type}/, or /e/{anything}/.',
    '',
    `- [errors.json](${absolute('/errors.json', site)}): every error as data, with a [schema](${absolute('/errors.schema.json', site)})`,
    `- [llms-full.txt](${absolute('/llms-full.txt', site)}): every page in one text`,
    '',
    '## Guides',
    ...(await loadGuides()).map(({ id, title, summary }) =>
      line(`/guides/${id}.md`, title, summary),
    ),
    '',
    '## HTTP statuses',
    ...(await loadStatuses()).map(({ id, title, summary }) =>
      line(`/http/${id}.md`, `${id} ${title}`, summary),
    ),
    '',
    '## Errors',
    ...(await loadEntries()).map(({ id, title, summary }) =>
      line(`/errors/${id}.md`, `${id}: ${title}`, summary),
    ),
    '',
  ];
  return new Response(text.join('\n'));
};
