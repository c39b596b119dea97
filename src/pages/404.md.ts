import type { APIRoute } from 'astro';
import { absolute } from '../lib/addresses/urls.ts';

/** What a host can answer with when a program asks for Markdown that is not there. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      '# No page has this address',
      '',
      'Addresses here are permanent, so it is probably mistyped. Nearest pages:',
      '',
      `- An error has its page at ${absolute('/errors/', site)}{id}.md. The id is the value of \`error.details.error_code\`, else of \`error.type\`, underscores included.`,
      `- Other names lead to a page at ${absolute('/e/', site)}{name}/: an SDK class, an HTTP status, an old name.`,
      `- A status has its page at ${absolute('/http/', site)}{status}.md.`,
      `- [llms.txt](${absolute('/llms.txt', site)}) lists every page.`,
      `- [errors.json](${absolute('/errors.json', site)}) has every id, other name and wording as data.`,
      '',
    ].join('\n'),
  );
