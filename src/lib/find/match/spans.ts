import { extendChain, isUnderWay, startChain, type Chain } from './chains.ts';
import type { Divergence } from './divergence.ts';
import type { FoldedText } from '../read/folding.ts';
import { findPieces } from './pieces.ts';
import { judgeChain } from './verify.ts';
import { pieceLength, type Wording, type WordingIndex } from './wordings.ts';

/** A wording seen in a text, wholly or in part. */
export type Span = {
  wording: Wording;
  /** Where it begins and ends in the letters. */
  start: number;
  end: number;
  /** Share of the wording that was seen, 0 to 1, weighted by how telling its words are. */
  coverage: number;
  /** Letters that were seen. */
  length: number;
  /** Whether all was seen from its beginning to `end`; where the text is cut there, it is as good as whole. */
  isBeginning: boolean;
  /** How the text leaves a wording that was not seen as a whole, by its letters alone. */
  before: Divergence;
  within: Divergence;
  after: Divergence;
  /** The holes' places in the letters when the whole wording was seen, else null. */
  holes: Gap[] | null;
};

/** What stands in a hole: from after the literal before to the literal after it. */
export type Gap = { name: string; from: number; to: number };

/** Spans kept of one wording: the best and first ones, as a log repeats itself. */
const mostSpans = 4;
/** Attempts to verify one wording; a text that repeats its beginning for ever earns no more. */
const mostAttempts = 300;

/** All wordings seen in the letters, in one pass: a piece found extends its wordings, never goes back. */
export function findSpans(letters: FoldedText, index: WordingIndex): Span[] {
  const newer = new Array<Chain | undefined>(index.wordings.length);
  const older = new Array<Chain | undefined>(index.wordings.length);
  const found: Span[][] = index.wordings.map(() => []);
  const attempts = new Uint16Array(index.wordings.length);
  const finish = (chain: Chain | undefined): void => {
    if (chain === undefined) return;
    const spans = found[chain.place] ?? [];
    const attempt = attempts[chain.place] ?? 0;
    if (attempt >= mostAttempts) return;
    attempts[chain.place] = attempt + 1;
    const span = judgeChain(chain, letters.text);
    if (span === null) return;
    spans.push(span);
    if (spans.length > mostSpans) {
      spans.sort(byCoverage);
      spans.pop();
    }
  };
  for (const { text, at } of findPieces(letters.text, index))
    for (const { wording: place, pieces } of index.places.get(text) ?? []) {
      const wording = index.wordings[place];
      if (wording === undefined) continue;
      const newest = newer[place];
      const oldest = older[place];
      // Words that overlap the last piece are part of it: `provider` in `LLM provider you`.
      const isOfNewest = goesOn(newest, pieces, at, letters.text);
      const isOfOldest = goesOn(oldest, pieces, at, letters.text);
      if (isOfNewest || isOfOldest) continue;
      // A short piece, left over at the end of a literal, is met anywhere: alone it says nothing.
      const isBeginning = pieces[0] === 0;
      if (text.length < pieceLength && !isBeginning) continue;
      // A short beginning, or words of the middle, that return inside a wording under way are part of a hole.
      const isWithin = isUnderWay(newest, at);
      if (isWithin && (text.length < pieceLength || !isBeginning)) continue;
      // A beginning that returns there may be part of a hole, too, or the same message once more.
      const isKept = isWithin && oldest === undefined;
      if (!isKept) finish(newest);
      finish(oldest);
      older[place] = isKept ? newest : undefined;
      newer[place] = startChain(wording, place, pieces[0] ?? 0, at);
    }
  for (const chain of newer) finish(chain);
  for (const chain of older) finish(chain);
  return found.flat();
}

/** Whether a piece is part of a chain: of its last piece, or the next one. */
function goesOn(chain: Chain | undefined, pieces: number[], at: number, text: string): boolean {
  return chain !== undefined && (at < chain.end || extendChain(chain, pieces, at, text));
}

function byCoverage(a: Span, b: Span): number {
  return b.coverage - a.coverage || a.start - b.start;
}
