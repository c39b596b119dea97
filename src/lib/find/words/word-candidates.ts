import { makeCandidate, type Candidate } from '../judge/candidates.ts';
import type { Facts } from '../read/facts.ts';
import { typeOf } from '../feed/feed.ts';
import type { Provenance } from '../judge/provenance.ts';
import type { Author } from '../judge/author.ts';
import { listStatements } from '../read/statements.ts';
import type { Lexicon } from './translate.ts';
import { rankByTerms, type Likeness, type TermIndex } from './bm25.ts';

/** Candidates from words alone, for what no wording explains: a query, or a message with another wording. */
export function proposeWords(
  text: string,
  facts: Facts,
  origin: Provenance & Author,
  candidates: Candidate[],
  index: TermIndex,
  lexicon: Lexicon | undefined,
): Candidate[] {
  if (candidates.some(saysMore)) return [];
  const named = new Set(
    [...facts.types, ...facts.classes].filter(({ isField }) => !isField).map(({ value }) => value),
  );
  return listStatements(text, facts, origin).flatMap(({ value, at }) => {
    // The name of a type or a class says where to look; what stands beside it says what for.
    const alike = rankByTerms(
      value.replace(/\w{8,60}/g, (word) => (named.has(word) ? ' ' : word)),
      index,
      6,
      lexicon,
    );
    const best = alike[0];
    if (best === undefined || !isEnough(best, value, origin)) return [];
    return alike.map((likeness) => {
      const score = scoreWords(likeness, best, facts, origin, index);
      const words = likeness.shared
        .slice(0, 4)
        .map((word) => `"${word}"`)
        .join(', ');
      const fact = { value, at, isField: false };
      return makeCandidate(
        likeness.entry,
        'words',
        score,
        `shares the words ${words}`,
        fact,
        false,
      );
    });
  });
}

function saysMore({ evidence, isWhole, isDistinct, score }: Candidate): boolean {
  return evidence === 'code' || isWhole || (evidence === 'message' && isDistinct && score >= 0.75);
}

/**
 * Whether shared words are more than chance. A person's sentences have many words that tell nothing, so
 * their share says little; in what a program printed, a word that no entry has is another program's.
 */
function isEnough(
  { mass, share, shared, isTranslated }: Likeness,
  text: string,
  origin: Provenance & Author,
): boolean {
  const { isTyped, isTold, isPrinted, ours, others } = origin;
  // A status is claimed as such, by the page that stands for it.
  if (shared.every((word) => /^\d{3}$/.test(word))) return false;
  const isPair = shared.length > 1;
  const isOfAPI = ours > 0 || apiWords.test(text);
  if (isTyped && !isPrinted && (isOfAPI || isTranslated)) return mass >= (isTranslated ? 2 : 3.5);
  if (isTyped && !isPrinted)
    return (isPair && mass >= 6 && share >= (isTold ? 0.25 : 0.4)) || (mass >= 4.5 && share >= 0.5);
  if (isTold) return isPair ? mass >= 6 : mass >= 5 && share >= 0.35;
  if (ours === 0) return isPair && mass >= 14 && share >= 0.75;
  return isPair && mass >= 9 && share >= (ours >= 3 && others === 0 ? 0.4 : 0.55);
}

/** What people speak of who speak of an API of a model. */
const apiWords = /\b(?:api|sdk|llm|prompts?|prefill|thinking|streaming|tools?|tokens|\w+_\w+)\b/i;

/** Low on purpose: words are the weakest evidence, and what a person types is a question. */
function scoreWords(
  { entry, score }: Likeness,
  best: Likeness,
  facts: Facts,
  { isTyped }: Author,
  index: TermIndex,
): number {
  // Among equals, what people meet most.
  const bonus = entry.rank === undefined ? 0 : 0.02;
  // A type in the text says which errors it can be; gateways change it, so it does not decide.
  const types = facts.types.filter(({ value }) => value !== 'error');
  const isOther = types.length > 0 && !types.some(({ value }) => value === typeOf(entry));
  const isOfNamed =
    isTyped &&
    (types.some(({ value }) => value === typeOf(entry)) ||
      facts.classes.some(({ value }) => index.classes.get(entry)?.includes(value)));
  const hasStatus = facts.statuses.some(({ value }) => value === entry.status);
  const closeness = isTyped
    ? 0.26 * Math.max(best.share, Math.min(1, best.mass / 30))
    : 0.42 * Math.min(best.share, best.mass / 16);
  const sure = (0.36 + closeness) * (score / best.score);
  return Math.max(
    0.01,
    sure +
      bonus +
      (hasStatus ? 0.05 : 0) +
      (isOfNamed && best.share >= 0.5 ? 0.14 : 0) -
      (isOther ? 0.12 : 0),
  );
}
