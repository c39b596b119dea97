import type { APIRoute } from 'astro';
import { licencesText } from '../lib/page/licences.ts';

/** Licences of everything that is published here, ours and others'. */
export const GET: APIRoute = () => new Response(licencesText());
