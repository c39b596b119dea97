import type { APIRoute } from 'astro';
import { absolute } from '../lib/addresses/urls.ts';

/** Lets a browser's address bar search here. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
      '  <ShortName>Claude errors</ShortName>',
      '  <Description>Find an error of the Claude API</Description>',
      '  <InputEncoding>UTF-8</InputEncoding>',
      `  <Image width="16" height="16" type="image/svg+xml">${absolute('/favicon.svg', site)}</Image>`,
      `  <Url type="text/html" template="${absolute('/find/', site)}#q={searchTerms}"/>`,
      '</OpenSearchDescription>',
      '',
    ].join('\n'),
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
