import { load } from 'js-yaml';
import { z } from 'astro/zod';
import type { Declarations } from '../observed/declarations.ts';
import { languages } from '../observed/recording.ts';
import type { Versions } from '../observed/versions.ts';
import { day, prose } from './fields.ts';

const entries = z.array(z.string()).min(1);

/** One line of `src/content/changes.yaml`: what we changed, and for which pages. */
const ownChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new pages'), day, entries, text: prose }),
  z.strictObject({ kind: z.literal('new wordings'), day, entries, text: prose }),
  z.strictObject({
    kind: z.literal('corrected'),
    day,
    entries,
    /** What the page said. */
    was: prose,
    /** What is right. */
    is: prose,
    /** Since when the wrong claim stood here; null when nobody knows. */
    since: day.nullable(),
  }),
]);

export type OwnChange = z.infer<typeof ownChange>;

/** The whole of `src/content/changes.yaml`. */
export const ownChangesSchema = z.array(ownChange);

/** Text of the file in, its changes out; throws with the place and what is wrong. */
export function readOwnChanges(text: string): OwnChange[] {
  const read = ownChangesSchema.safeParse(load(text));
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    ({ path, message }) => `content/changes.yaml: ${path.join('.')}: ${message}`,
  );
  throw new Error(faults.join('\n'));
}

/** Codes that came with releases taken up on one day, as one change of that day: they have had pages since. */
export function pagesOfReleases(versions: Versions, { codes }: Declarations): OwnChange[] {
  const days = new Map<string, Set<string>>();
  for (const language of languages)
    for (const { taken, codes: changed = {} } of versions[language])
      for (const [key, raised] of Object.entries(changed)) {
        const code = key.split(' ').at(-1) ?? key;
        if (taken === undefined || raised === null || codes[code] === undefined) continue;
        days.set(taken, (days.get(taken) ?? new Set()).add(code));
      }
  return [...days].map(([day, names]) => ({
    kind: 'new pages',
    day,
    entries: [...names].sort(),
    text: 'A page for each error code that the SDK releases taken up on this day brought.',
  }));
}
