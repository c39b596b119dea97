import { z } from 'astro/zod';
import { cites, localId, prose, sources } from './parts.ts';

/** Front matter of `src/content/statuses/<status>.mdx`. Its table of errors comes from the entries. */
export const statusSchema = z.strictObject({
  /** Reason phrase or the API's own name: `Payment Required`. */
  title: prose.max(60),
  summary: prose.max(330),
  classes: z.strictObject({ typescript: z.string().nullable(), python: z.string().nullable() }),
  /** Whether the SDKs send the request again by themselves. */
  retried: z.boolean(),
  cites,
  sources,
});

/** Front matter of `src/content/guides/<id>.mdx`. */
export const guideSchema = z.strictObject({
  title: prose.max(80),
  summary: prose.max(330),
  /** Reading order on the guides page: lower first. */
  order: z.int(),
  /** Entries it helps with; each links back to it. */
  serves: z.array(z.string()),
  /** Snippet folders that its body shows. */
  snippets: z.array(localId).default([]),
  sources,
});

export type StatusData = z.infer<typeof statusSchema>;
export type GuideData = z.infer<typeof guideSchema>;
export type StatusPage = StatusData & { id: string; file: string; body: string };
export type Guide = GuideData & { id: string; file: string; body: string };
