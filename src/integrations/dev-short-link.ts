import type { APIRoute, GetStaticPaths } from 'astro';
import { shortLinkPage } from '../lib/addresses/short-link-page.ts';
import type { ShortLink } from '../lib/addresses/short-links.ts';
import { absolute } from '../lib/addresses/urls.ts';
import { loadEntries, loadStatuses } from '../lib/content/astro-library.ts';
import { shortLinksOf } from '../lib/content/short-link-sources.ts';
import { versions } from '../lib/observed/recordings.ts';

export const getStaticPaths = (async () =>
  shortLinksOf({ entries: await loadEntries(), statuses: await loadStatuses(), versions }).map(
    (link) => ({
      params: { name: link.name },
      props: { link },
    }),
  )) satisfies GetStaticPaths;

/** The page of a short link while pages are edited; a build writes all of them at once. */
export const GET: APIRoute<{ link: ShortLink }> = ({ props: { link }, site }) =>
  new Response(shortLinkPage(link, new URL(absolute('/', site))), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
