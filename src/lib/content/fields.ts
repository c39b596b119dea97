import { z } from 'astro/zod';

/** Plain text with inline Markdown: `code`, [links](/errors/x/), **strong**. */
export const prose = z.string().trim().min(2);

/** Kebab-case id, unique in its list; it becomes an anchor and is never renamed. */
export const localId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use kebab-case');

/** A calendar day, `2026-11-23`; YAML hands bare dates over as Date. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('write a day as 2026-01-31'),
);

/** The day on which someone who did not write the page read each of its claims against its source. */
export const reread = day.optional();

/** A month, `2026-11`, where the day is not known. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'write a month as 2026-01');

/** Ids of sources that back a claim: rows of `src/content/sources`, `lab` for this page's own run. */
export const cites = z.array(localId).default([]);

/**
 * What every claim stands on; spread into each object that makes one. `inferred` says what the claim
 * follows from when nobody states it; to rest on a page's one inference again, cite `inferred`.
 */
export const grounds = { cites, inferred: prose.optional() };

/** People who can fix it. */
export const fixers = [
  'developer',
  'organization admin',
  'billing role',
  'network',
  'Anthropic',
] as const;
export const who = z.array(z.enum(fixers)).min(1);

/** How we know: official docs, SDK source, our own run, a public report, or our inference. */
export const grades = ['documented', 'sdk', 'measured', 'reported', 'inferred'] as const;

/** The day (or month) that the copy we read dates from, or the day of the run. */
export const dayRead = z.union([day, month]);

export type Grade = (typeof grades)[number];
/** One ground of a page's claims, as its list of sources shows it. */
export type Source = { id: string; grade: Grade; title: string; url: string; checked: string };
/** What one claim stands on. */
export type Grounds = { cites: string[]; inferred?: string | undefined };
