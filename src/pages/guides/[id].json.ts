import type { APIRoute } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { guidePaths } from '../../lib/content/astro-library.ts';
import type { Guide } from '../../lib/content/pages.ts';
import { errorRow } from '../../lib/twins/error-index.ts';
import { absolute, guidePath } from '../../lib/addresses/urls.ts';

type Props = { guide: Guide; entries: Entry[] };

export const getStaticPaths = guidePaths;

/** One guide, with the rows of the errors that it serves. */
export const GET: APIRoute<Props> = ({ props: { guide, entries }, site }) =>
  Response.json({
    id: guide.id,
    url: absolute(guidePath(guide.id), site),
    title: guide.title,
    summary: guide.summary,
    errors: entries.map((entry) => errorRow(entry, site)),
    sources: guide.sources,
  });
