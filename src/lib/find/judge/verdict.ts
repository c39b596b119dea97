import { isGuess, type Candidate } from './candidates.ts';
import { isForeign, type Provenance } from './provenance.ts';
import type { Author } from './author.ts';
import type { Facts } from '../read/facts.ts';
import { findUnexplained } from '../read/unexplained.ts';

/**
 * The answer to a text: an error that has a page; one of ours whose message no page has; one of somebody
 * else; or nothing that can be told, since nothing speaks for anybody.
 */
export type Verdict = 'known' | 'ours' | 'foreign' | 'unclear';

/** What was kept of the candidates in, best first, the answer out. */
export function decideVerdict(
  text: string,
  facts: Facts,
  ranked: readonly Candidate[],
  origin: Provenance & Author,
  newCode: string | undefined,
): Verdict {
  const best = ranked[0];
  const isPrinted = origin.isPrinted || !origin.isTyped;
  if (best !== undefined && !isGuess(best)) {
    if (best.evidence === 'message' || best.evidence === 'code' || best.evidence === 'words')
      return 'known';
    // A type, a class or a status is the answer where there is no message that would say more.
    if (newCode !== undefined) return 'ours';
    return isPrinted && findUnexplained(text, facts) !== null ? 'ours' : 'known';
  }
  if (isForeign(origin)) return 'foreign';
  if (origin.isCode) return 'unclear';
  if (origin.ours >= 3 && isPrinted && tellsOfError(text, facts)) return 'ours';
  if (origin.ours >= 2 && origin.isPrinted && tellsOfError(text, facts)) return 'ours';
  if (facts.requestIds.some(({ value }) => value.startsWith('req_'))) return 'ours';
  return 'unclear';
}

/** Whether a text tells that something failed; code and healthy logs only name Claude. */
function tellsOfError(text: string, { statuses, types, classes, messages }: Facts): boolean {
  if (statuses.length + classes.length + messages.length > 0) return true;
  if (types.some(({ value }) => value.endsWith('_error'))) return true;
  return /\berror\b|\bfail(?:ed|ure)|\bexception\b|\brefus|\bunable to\b|\bcan(?:no|')t\b|\bcould not\b|\bno such\b|\binvalid\b|\bdenied\b|\btime[ -]?out\b|\btimed out\b|\bunavailable\b|\bexceeded\b|\brejected\b/i.test(
    text.slice(0, 20_000),
  );
}
