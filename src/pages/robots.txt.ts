import type { APIRoute } from 'astro';
import { absolute } from '../lib/addresses/urls.ts';

/** Everything may be crawled; short links only redirect. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml', site)}\n`);
