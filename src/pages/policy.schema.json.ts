import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { policySchema } from '../lib/policy/published.ts';

/** JSON Schema of `/policy.json`. */
export const GET: APIRoute = () =>
  Response.json({
    title: 'Claude Error Reference: policy.json',
    ...z.toJSONSchema(policySchema, { target: 'draft-2020-12' }),
  });
