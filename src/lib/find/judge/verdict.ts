import type { Claim } from './claims.ts';
import { isForeign, weighOrigin, type Origin } from './ours.ts';
import { recordAround } from '../read/records.ts';
import type { Voice } from './voice.ts';

/**
 * The claims that are about the Claude API. A log is of many programs: where the whole of it is not
 * ours, a record of it may be, and where it is, a record may be another service's.
 */
export function keepOurs(text: string, claims: Claim[], origin: Origin & Voice): Claim[] {
  const isWhole = isOurs(text, claims, origin);
  if (!text.trim().includes('\n')) return isWhole ? claims : [];
  const origins = new Map<number, Origin>();
  return claims.filter((claim) => {
    const record = recordAround(text, claim.from, claim.to);
    const known = origins.get(record.at);
    if (known === undefined && origins.size >= mostRecords) return isWhole;
    const own = known ?? weighOrigin(record.text);
    origins.set(record.at, own);
    const placed = { ...claim, from: claim.from - record.at, to: claim.to - record.at };
    if (isWhole) return !isForeign(own) || isProof(placed, record.text, own);
    return own.ours > 0 && isOurs(record.text, [placed], { ...own, ...printed });
  });
}

/** Records that are weighed one by one; a log with more has repeated itself. */
const mostRecords = 300;
/** A record of a log is never a person's. */
const printed: Voice = { isTyped: false, isTold: false, isPrinted: true };

/** Whether the text is an error of the Claude API: refused unless something speaks for it. */
function isOurs(text: string, claims: Claim[], origin: Origin & Voice): boolean {
  const distinct = claims.filter(({ isDistinct }) => isDistinct);
  // A code or a long wording is ours whoever passed it on, unless another service is named inside it.
  if (distinct.some((claim) => isProof(claim, text, origin))) return true;
  if (isForeign(origin)) return false;
  if (distinct.length > 0 || (origin.ours >= 3 && claims.length > 0)) return true;
  if (origin.isTyped) return claims.some((claim) => isTypedEvidence(claim, text, origin));
  return (
    origin.ours >= 1 &&
    claims.some(
      ({ evidence, score }) =>
        isNamed(evidence) ||
        (score >= 0.64 && (evidence !== 'words' || origin.ours >= 2)) ||
        (evidence === 'type' && origin.ours >= 2 && origin.others === 0),
    )
  );
}

/** Characters of a whole wording that prove where it comes from. */
const proof = 40;

/** Characters after a wording that may name the service it is about: `new OpenAI({ apiKey })`. */
const remainder = 300;

function isProof({ evidence, score, from, to }: Claim, text: string, { ours }: Origin): boolean {
  if (evidence === 'code') return true;
  if (score < 0.82 || to - from < proof) return false;
  return (
    ours > 0 || !/\b(?:openai|gemini|mistral|deepseek)\b/i.test(text.slice(from, to + remainder))
  );
}

function isNamed(evidence: Claim['evidence']): boolean {
  return evidence === 'message' || evidence === 'code';
}

/** What a person types needs no proof of where it came from, only a name, a status or telling words. */
function isTypedEvidence(
  { evidence, from, to }: Claim,
  text: string,
  origin: Origin & Voice,
): boolean {
  if (evidence === 'status')
    return (
      origin.ours > 0 || /^\W{0,3}(?:api |http )?(?:error |status )?\d{3}\b/i.test(text.trim())
    );
  if (evidence === 'class')
    return origin.ours > 0 || !origin.isPrinted || text.trim().length <= to - from + 25;
  // A wording that anyone could use has to be most of what was typed.
  return evidence !== 'message' || origin.ours > 0 || to - from >= text.trim().length * 0.4;
}
