import type { APIRoute } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { statusPaths } from '../../lib/content/astro-library.ts';
import type { StatusPage } from '../../lib/content/pages.ts';
import { statusMarkdown } from '../../lib/twins/markdown.ts';

export const getStaticPaths = statusPaths;

/** One status as Markdown. */
export const GET: APIRoute<{ page: StatusPage; entries: Entry[] }> = ({ props, site }) =>
  new Response(statusMarkdown(props.page, props.entries, site));
