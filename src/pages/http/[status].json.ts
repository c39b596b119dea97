import type { APIRoute } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { statusPaths } from '../../lib/content/astro-library.ts';
import type { StatusPage } from '../../lib/content/pages.ts';
import { errorRow } from '../../lib/twins/error-index.ts';
import { absolute, statusPath } from '../../lib/addresses/urls.ts';

type Props = { page: StatusPage; entries: Entry[] };

export const getStaticPaths = statusPaths;

/** One status, with the rows of its errors. */
export const GET: APIRoute<Props> = ({ props: { page, entries }, site }) =>
  Response.json({
    status: Number(page.id),
    url: absolute(statusPath(page.id), site),
    title: page.title,
    summary: page.summary,
    classes: page.classes,
    retried: page.retried,
    errors: entries.map((entry) => errorRow(entry, site)),
    sources: page.sources,
  });
