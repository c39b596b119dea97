import type { Candidate } from './candidates.ts';
import { isForeign, weighProvenance, type Provenance } from './provenance.ts';
import { recordAround } from '../read/records.ts';
import type { Author } from './author.ts';

/**
 * The candidates that are about the Claude API. A log is of many programs: where the whole of it is not
 * ours, a record of it may be, and where it is, a record may be another service's.
 */
export function keepCredible(
  text: string,
  candidates: Candidate[],
  origin: Provenance & Author,
): Candidate[] {
  const isWhole = (candidate: Candidate): boolean => isCredible(candidate, text, origin);
  if (!text.trim().includes('\n') || origin.isCode) return candidates.filter(isWhole);
  const weighed = new Map<number, Provenance>();
  return candidates.filter((candidate) => {
    if (origin.isTyped) return isWhole(candidate);
    const record = recordAround(text, candidate.from, candidate.to);
    const known = weighed.get(record.at);
    if (known === undefined && weighed.size >= mostRecords) return isWhole(candidate);
    const own = known ?? weighProvenance(record.text);
    weighed.set(record.at, own);
    const placed = { ...candidate, from: candidate.from - record.at, to: candidate.to - record.at };
    if (isWhole(candidate)) return !isForeign(own) || isProof(placed, record.text, own);
    // What a library says beside another service's lines is about that service.
    const isTelling =
      own.ours > 0 || (candidate.isShared !== true && isProof(placed, record.text, own));
    return isTelling && isCredible(placed, record.text, { ...own, ...printed });
  });
}

/** Records that are weighed one by one; a log with more has repeated itself. */
const mostRecords = 300;
/** A record of a log is never a person's. */
const printed: Author = { isTyped: false, isTold: false, isPrinted: true, isCode: false };

/** Whether a candidate is believed: each needs as much that speaks for Claude as others could have said the same. */
function isCredible(candidate: Candidate, text: string, origin: Provenance & Author): boolean {
  // A code or a long wording is ours whoever passed it on, unless another service is named inside it.
  if (isProof(candidate, text, origin) || candidate.isAll === true) return true;
  if (isForeign(origin)) return false;
  if (origin.ours < (candidate.needs ?? 0) && !isAsked(candidate, text)) return false;
  if (candidate.isDistinct) return true;
  if (origin.isCode) return false;
  return origin.isTyped
    ? isCredibleTyped(candidate, text, origin)
    : origin.ours >= needed(candidate, origin);
}

/** Whether a line of a library is all that was pasted: then the reader asks what it means with Claude. */
function isAsked({ isShared, from, to }: Candidate, text: string): boolean {
  return isShared === true && to - from >= text.trim().length * mostOfText;
}

/** Share of a text that a wording has which anyone could use. */
const mostOfText = 0.75;

/** Weight of the marks of Claude that a candidate needs in what a program printed. */
function needed({ evidence, score }: Candidate, { others }: Provenance): number {
  if (evidence === 'code') return 1;
  if (evidence === 'message') return 1;
  if (evidence === 'class') return score >= 0.64 ? 1 : 2;
  // Makers of other models have copied the types.
  if (evidence === 'type') return others === 0 ? 2 : 3;
  return 2;
}

/** Characters of a whole wording that prove where it comes from. */
const proof = 40;

/** Weight of the marks of others from which on they have worded it themselves. */
const mostOthers = 4;
/** The same for what a library says, whichever service it was asked to call. */
const mostOthersShared = 2;

/** Characters after a wording that may name the service it is about: `new OpenAI({ apiKey })`. */
const remainder = 300;

function isProof(
  { evidence, isDistinct, isShared, score, from, to }: Candidate,
  text: string,
  { ours, others }: Provenance,
): boolean {
  if (evidence === 'code') return isDistinct;
  if (score < 0.82 || to - from < proof) return false;
  if (ours > 0) return true;
  if (others >= (isShared === true ? mostOthersShared : mostOthers)) return false;
  return !/\bopenai\b/i.test(text.slice(from, to + remainder));
}

/** What a person types needs no proof of where it came from, only a name, a status or telling words. */
function isCredibleTyped(
  { evidence, isWhole, isGeneric, from, to }: Candidate,
  text: string,
  origin: Provenance & Author,
): boolean {
  const length = text.trim().length;
  // The number 529 is a mark of ours itself, and no second one.
  const marks = origin.ours - (/\b529/.test(text) ? 1 : 0);
  if (evidence === 'status') return marks > 0 || isStatusAlone(text);
  if (origin.ours > 0) return true;
  if (evidence === 'class' || evidence === 'type')
    return !origin.isPrinted || length <= to - from + 25;
  // A wording that anyone could use has to be most of what was typed.
  if (evidence === 'message')
    return to - from >= length * (isWhole && !isGeneric ? 0.4 : mostOfText);
  return true;
}

/** Whether a text is a status, and at most one word besides those that statuses come with. */
function isStatusAlone(text: string): boolean {
  if (text.length > 80 || !/^\W{0,3}(?:api |http )?(?:error |status )?\d{3}/i.test(text.trim()))
    return false;
  const rest = text.replace(besideStatus, ' ').match(/[\p{L}\p{N}.]{2,}/gu) ?? [];
  return rest.length <= 1;
}

const besideStatus =
  /\b(?:\d{3}|api|http|error|errors|status|code|response|bad|request|requests|unauthorized|payment|required|forbidden|not|found|conflict|too|large|many|entity|content|unprocessable|internal|server|gateway|service|unavailable|timeout|time-out|overloaded|from|with|the|a|an)\b/gi;
