import { z } from 'astro/zod';
import type { Language } from '../observed/recording.ts';
import { grounds, localId, prose, reread, type Source } from './fields.ts';

/** What was run for this page in the lab, when it is more than both SDKs against its answers. */
const lab = z
  .strictObject({ note: prose.default('Run of both SDKs against these answers') })
  .prefault({});

/** Front matter of `src/content/statuses/<status>.mdx`. Its table of errors comes from the entries. */
export const statusSchema = z.strictObject({
  /** Reason phrase or the API's own name: `Payment Required`. */
  title: prose.max(60),
  summary: prose.max(330),
  /** Whether the SDKs send the request again by themselves. */
  retried: z.boolean(),
  ...grounds,
  lab,
  reread,
});

/** Groups of the guides page, in its order. */
export const guideGroups = [
  'tell-apart',
  'request',
  'code',
  'around',
  'organization',
  'data',
] as const;

/** Front matter of `src/content/guides/<id>.mdx`. */
export const guideSchema = z.strictObject({
  title: prose.max(80),
  summary: prose.max(330),
  /** Where the guides page lists it. */
  group: z.enum(guideGroups),
  /** Reading order within its group: lower first. */
  order: z.int(),
  /** Entries it helps with; each links back to it. */
  serves: z.array(z.string()),
  /** Snippet folders that its body shows. */
  snippets: z.array(localId).default([]),
  lab,
  reread,
});

export type StatusData = z.infer<typeof statusSchema>;
export type GuideData = z.infer<typeof guideSchema>;
type Written = { id: string; file: string; body: string; sources: Source[] };
export type StatusPage = StatusData & {
  /** What each SDK raises for the status; null when it has no class of its own. */
  classes: Record<Language, string | null>;
} & Written;
export type Guide = GuideData & Written;
