import type { APIRoute } from 'astro';
import type { Entry } from '../../lib/content/entry.ts';
import { guidePaths } from '../../lib/content/astro-library.ts';
import type { Guide } from '../../lib/content/pages.ts';
import { guideMarkdown } from '../../lib/twins/markdown.ts';

export const getStaticPaths = guidePaths;

/** One guide as Markdown. */
export const GET: APIRoute<{ guide: Guide; entries: Entry[] }> = ({ props, site }) =>
  new Response(guideMarkdown(props.guide, props.entries, site));
