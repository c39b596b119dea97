import type { Author } from './author.ts';
import { isGuess, type Candidate } from './candidates.ts';

/** Entries shown at most. */
const mostMatches = 8;
/** Below this share of the best score, a match would only distract. */
const worthShowing = 0.35;

/**
 * One candidate an entry, the best first; ties go to the error that comes first in the text. What a program
 * printed is answered by what it names before what its words are like.
 */
export function rankCandidates(
  candidates: Candidate[],
  { isPrinted, isTyped }: Author,
): Candidate[] {
  if (isPrinted || !isTyped) putGuessesLast(candidates);
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.entry.id);
    best.set(candidate.entry.id, known === undefined ? candidate : stronger(known, candidate));
  }
  const ranked = putFirstErrorFirst([...best.values()].sort(byScore));
  const top = Math.max(0, ...ranked.map(({ score }) => score));
  return ranked.filter(({ score }) => score >= top * worthShowing).slice(0, mostMatches);
}

/** The better of two reasons for an entry; beside a name of it, words that are like it are no guess. */
function stronger(one: Candidate, other: Candidate): Candidate {
  const [better, less] = other.score > one.score ? [other, one] : [one, other];
  if (!isGuess(better) || isGuess(less) || less.evidence === 'status') return better;
  return { ...less, score: better.score };
}

/** Wordings whose scores are this close are equally sure; the first in the text is the one to mend first. */
const step = 0.05;

function putFirstErrorFirst(ranked: Candidate[]): Candidate[] {
  const top = ranked[0];
  if (top === undefined || !top.isWhole) return ranked;
  // What anyone could say, as in `Connection error.`, is no error of its own beside one that says why.
  const isTied = ({ isWhole, isDistinct, score, from, to }: Candidate): boolean =>
    isWhole &&
    (isDistinct || !top.isDistinct) &&
    score >= top.score - step &&
    (to <= top.from || from >= top.to);
  const tied = ranked
    .filter((candidate) => candidate === top || isTied(candidate))
    .sort((a, b) => a.from - b.from);
  return [...tied, ...ranked.filter((candidate) => !tied.includes(candidate))];
}

function putGuessesLast(candidates: Candidate[]): void {
  const sure = candidates
    .filter((candidate) => !isGuess(candidate) && candidate.evidence !== 'status')
    .map(({ score }) => score);
  const limit = Math.max(0, ...sure) - 0.02;
  const top = Math.max(0, ...candidates.filter(isGuess).map(({ score }) => score));
  if (limit <= 0 || top <= limit) return;
  for (const candidate of candidates) if (isGuess(candidate)) candidate.score *= limit / top;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.from - b.from || (a.entry.id < b.entry.id ? -1 : 1);
}
