import type { APIRoute } from 'astro';
import { lexicon } from '../lib/find/words/lexicon.ts';

/** The words of other languages, fetched by the box for a question that is not English. */
export const GET: APIRoute = () => Response.json(lexicon);
