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
  const chains: Chain[][] = index.wordings.map(() => []);
  const found: Span[][] = index.wordings.map(() => []);
  const attempts = new Uint16Array(index.wordings.length);
  const finish = (chain: Chain): void => {
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
      const open = chains[place] ?? [];
      // Words that overlap the last piece are part of it: `provider` in `LLM provider you`.
      let isPart = false;
      for (const chain of open)
        if (at < chain.end || extendChain(chain, pieces, at, letters.text)) isPart = true;
      if (isPart) continue;
      // A short piece, left over at the end of a literal, is met anywhere: alone it says nothing.
      if (text.length < pieceLength && pieces[0] !== 0) continue;
      // A short beginning, or words of the middle, that return inside a wording under way are part of a hole.
      const underWay = open.find((chain) => isUnderWay(chain, at));
      if (underWay !== undefined && (text.length < pieceLength || pieces[0] !== 0)) continue;
      // A beginning that returns there may be part of a hole, too, or the same message once more.
      const kept = underWay === undefined || open.length > 1 ? undefined : underWay;
      for (const chain of open) if (chain !== kept) finish(chain);
      const started = startChain(wording, place, pieces[0] ?? 0, at);
      chains[place] = kept === undefined ? [started] : [kept, started];
    }
  for (const chain of chains.flat()) finish(chain);
  return found.flat();
}

function byCoverage(a: Span, b: Span): number {
  return b.coverage - a.coverage || a.start - b.start;
}
