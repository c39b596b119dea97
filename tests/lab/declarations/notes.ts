import { createHash } from 'node:crypto';
import type { RetryStated } from '../../../src/lib/observed/declarations.ts';

/** What a note says about sending the request again, where it says it in so many words; else null. */
export function retryIn(note: string): RetryStated {
  const found = statements.filter(([pattern]) => pattern.test(note)).map(([, verdict]) => verdict);
  return found[0] ?? null;
}

/** Tells two notes apart without keeping either. */
export function noteHash(note: string): string {
  return createHash('sha256').update(note).digest('hex').slice(0, 16);
}

/** The first that fits decides: a warning against sending again comes before everything else. */
const statements: [RegExp, NonNullable<RetryStated>][] = [
  [/\b(don't|do not) (send|retry)\b|\bretrying [^.]*(won't|will not) help/i, 'no'],
  [
    /\bretry (in|after|once)\b|\bwait (a moment|for)\b[^.]*\b(send|continue|retry)\b|\bretry [^.]* once\b/i,
    'after-wait',
  ],
  [/, then (retry|send)\b|\band send the request again if\b/i, 'after-fix'],
  [/(^|[.;] )(retry the request|send the( same)? request again)\b/i, 'yes'],
];
