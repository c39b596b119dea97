import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { errorIndexSchema } from '../lib/twins/error-index.ts';

/** JSON Schema of `/errors.json`. */
export const GET: APIRoute = () =>
  Response.json({
    title: 'Claude Error Reference: errors.json',
    ...z.toJSONSchema(errorIndexSchema, { target: 'draft-2020-12' }),
  });
