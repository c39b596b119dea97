import type { Author } from './author.ts';
import { isGuess, type Claim } from './claims.ts';

/** Entries shown at most. */
const mostMatches = 8;
/** Below this share of the best score, a match would only distract. */
const worthShowing = 0.35;

/**
 * One claim an entry, the best first; ties go to the error that comes first in the text. What a program
 * printed is answered by what it names before what its words are like.
 */
export function rankClaims(claims: Claim[], { isPrinted, isTyped }: Author): Claim[] {
  if (isPrinted || !isTyped) putGuessesLast(claims);
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    const known = best.get(claim.entry.id);
    if (known === undefined || claim.score > known.score) best.set(claim.entry.id, claim);
  }
  const ranked = putFirstErrorFirst([...best.values()].sort(byScore));
  const top = Math.max(0, ...ranked.map(({ score }) => score));
  return ranked.filter(({ score }) => score >= top * worthShowing).slice(0, mostMatches);
}

/** Wordings whose scores are this close are equally sure; the first in the text is the one to mend first. */
const step = 0.05;

function putFirstErrorFirst(ranked: Claim[]): Claim[] {
  const top = ranked[0];
  if (top === undefined || !top.isWhole) return ranked;
  // What anyone could say, as in `Connection error.`, is no error of its own beside one that says why.
  const isTied = ({ isWhole, isDistinct, score, from, to }: Claim): boolean =>
    isWhole &&
    (isDistinct || !top.isDistinct) &&
    score >= top.score - step &&
    (to <= top.from || from >= top.to);
  const tied = ranked
    .filter((claim) => claim === top || isTied(claim))
    .sort((a, b) => a.from - b.from);
  return [...tied, ...ranked.filter((claim) => !tied.includes(claim))];
}

function putGuessesLast(claims: Claim[]): void {
  const sure = claims
    .filter((claim) => !isGuess(claim) && claim.evidence !== 'status')
    .map(({ score }) => score);
  const limit = Math.max(0, ...sure) - 0.02;
  const top = Math.max(0, ...claims.filter(isGuess).map(({ score }) => score));
  if (limit <= 0 || top <= limit) return;
  for (const claim of claims) if (isGuess(claim)) claim.score *= limit / top;
}

function byScore(a: Claim, b: Claim): number {
  return b.score - a.score || a.from - b.from || (a.entry.id < b.entry.id ? -1 : 1);
}
