import type { FoldedText } from '../read/folding.ts';
import { findPieces } from './pieces.ts';
import { divergeAfter, divergeBefore, isMistyped, type Divergence } from './divergence.ts';
import {
  pieceLength,
  shortestPiece,
  type Piece,
  type Wording,
  type WordingIndex,
} from './wordings.ts';

/** A wording seen in a text, wholly or in part. */
export type Span = {
  wording: Wording;
  /** Where it begins and ends in the letters. */
  start: number;
  end: number;
  /** Share of the wording that was seen, 0 to 1, weighted by how telling its words are. */
  coverage: number;
  /** FoldedText that were seen. */
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

/** FoldedText between two pieces of one literal: a changed word, a line number of a log. */
const widestSlip = 40;
/** FoldedText that a hole may hold: a list of ids or tags is long. */
const widestHole = 1500;
/** FoldedText between a literal of a short word and the next: such a word is met anywhere. */
const widestShortHole = 80;
/** FoldedText of a hole and of what follows it before a text is cut. */
const widestCut = 160;
/** FoldedText of a literal that show that the text goes on as it does. */
const shortestCut = 3;
/** FoldedText that a text has of a wording before a hole in which it may be cut. */
const shortestBeforeCut = 24;
/** Sightings kept of one wording: the best and first ones, as a log repeats itself. */
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
      const extended = open.filter(
        (chain) => at < chain.end || extendChain(chain, pieces, at, letters.text),
      );
      if (extended.length > 0) continue;
      // A short piece, left over at the end of a literal, is met anywhere: alone it says nothing.
      if (text.length < pieceLength && pieces[0] !== 0) continue;
      // A short beginning, or words of the middle, that return inside a wording under way are part of a hole.
      const underWay = open.find((chain) => isUnderWay(chain, at));
      if (underWay !== undefined && (text.length < pieceLength || pieces[0] !== 0)) continue;
      // A beginning that returns there may be part of a hole, too, or the same message once more.
      const kept = underWay === undefined || open.length > 1 ? [] : [underWay];
      for (const chain of open) if (!kept.includes(chain)) finish(chain);
      const first = pieces[0];
      chains[place] = first === undefined ? kept : [...kept, startChain(wording, place, first, at)];
    }
  for (const chain of chains.flat()) finish(chain);
  return found.flat();
}

/** Pieces of one wording that follow each other in the text. */
type Chain = {
  wording: Wording;
  place: number;
  first: number;
  last: number;
  count: number;
  start: number;
  end: number;
  weight: number;
  length: number;
  within: Divergence;
};

function isUnderWay({ count, last, wording, end }: Chain, at: number): boolean {
  return count > 1 && last < wording.pieces.length - 1 && at - end <= widestHole;
}

function startChain(wording: Wording, place: number, piece: number, at: number): Chain {
  const { text, weight } = wording.pieces[piece] ?? { text: '', weight: 0 };
  const end = at + text.length;
  return {
    wording,
    place,
    first: piece,
    last: piece,
    count: 1,
    start: at,
    end,
    weight,
    length: text.length,
    within: 'cut',
  };
}

function extendChain(chain: Chain, pieces: number[], at: number, text: string): boolean {
  const next = pieces.find((piece) => piece > chain.last);
  if (next === undefined) return false;

  const before = chain.wording.pieces[chain.last];
  const piece = chain.wording.pieces[next];
  if (before === undefined || piece === undefined) return false;
  if (next !== chain.last + 1 && piece.text.length < pieceLength) return false;
  const holes = piece.literal - before.literal;
  const room = holes === 0 ? widestSlip + piece.offset - before.offset : holes * widestHole;
  if (at - chain.end > room) return false;
  chain.within = worse(
    chain.within,
    leaveWithin(chain.wording, before, piece, text.slice(chain.end, at)),
  );
  chain.last = next;
  chain.count += 1;
  chain.end = at + piece.text.length;
  chain.weight += piece.weight;
  chain.length += piece.text.length;
  return true;
}

function judgeChain(chain: Chain, text: string): Span | null {
  const { wording } = chain;
  const isComplete = chain.count === wording.pieces.length;
  const whole = isComplete ? verifyWording(chain, text) : null;
  if (whole !== null)
    return {
      wording,
      ...whole,
      coverage: 1,
      length: wording.length,
      isBeginning: true,
      before: 'cut',
      within: 'cut',
      after: 'cut',
    };
  const isBeginning = chain.first === 0 && chain.count === chain.last + 1;
  const goesOn = countMore(chain, text);
  const atEnd = goesOn === 0 ? countAtEnd(chain, text) : 0;
  const more = atEnd > 0 ? text.length - chain.end : goesOn;
  const length = chain.length + goesOn + atEnd;
  const coverage =
    wording.weight === 0
      ? 0
      : Math.min(0.99, (chain.weight + (goesOn + atEnd) / 2) / wording.weight);
  if (length < shortestPiece * 2) return null;
  return {
    wording,
    start: chain.start,
    end: chain.end + more,
    coverage,
    length,
    isBeginning,
    ...divergences(chain, more, text),
    holes: null,
  };
}

/** How the text leaves the wording between two pieces that it has, with `seen` between them. */
function leaveWithin(wording: Wording, one: Piece, other: Piece, seen: string): Divergence {
  if (one.literal === other.literal) {
    const literal = wording.literals[one.literal] ?? '';
    const wanted = literal.slice(one.offset + one.text.length, other.offset);
    // A number between two words is the gutter of a log.
    return isMistyped(wanted, seen) || /\d/.test(seen) ? 'mistyped' : 'other';
  }
  // Every literal between them has its place; one that is missing is another message.
  const literals = [
    (wording.literals[one.literal] ?? '').slice(one.offset + one.text.length),
    ...wording.literals.slice(one.literal + 1, other.literal),
    (wording.literals[other.literal] ?? '').slice(0, other.offset),
  ];
  let at = 0;
  for (const literal of literals) {
    const found = seen.indexOf(literal, at);
    if (found === -1)
      return literal.length > 3 && isMistyped(literal, seen.slice(at, at + literal.length))
        ? 'mistyped'
        : 'other';
    at = found + literal.length;
  }
  return 'cut';
}

function worse(one: Divergence, other: Divergence): Divergence {
  return one === 'other' || other === 'cut' ? one : other;
}

/** Whether the short literals that are no pieces stand before the first piece, as in `[Errno {n}] …`. */
function hasShortBefore(
  { literals }: Wording,
  { literal }: Piece,
  text: string,
  start: number,
): boolean {
  const before = text.slice(Math.max(0, start - widestShortHole), start);
  return literals.slice(0, literal).every((one) => before.includes(one));
}

/** How the text leaves the wording on either side of what was seen. */
function divergences(
  { wording, first, last, start, end, within }: Chain,
  more: number,
  text: string,
): Pick<Span, 'before' | 'within' | 'after'> {
  const one = wording.pieces[first];
  const other = wording.pieces[last];
  if (one === undefined || other === undefined) return { before: 'other', within, after: 'other' };
  const ahead = (wording.literals[one.literal] ?? '').slice(0, one.offset);
  const rest = (wording.literals[other.literal] ?? '').slice(
    other.offset + other.text.length + more,
  );
  const isLast = last === wording.pieces.length - 1;
  return {
    before:
      ahead !== ''
        ? divergeBefore(ahead, text, start)
        : first === 0 && hasShortBefore(wording, one, text, start)
          ? 'cut'
          : 'other',
    within,
    after:
      rest === '' || end + more === text.length
        ? isLast || end + more === text.length
          ? 'cut'
          : 'other'
        : divergeAfter(rest, text, end + more),
  };
}

/** FoldedText after the last piece that go on as the wording does, up to where the text was cut. */
function countMore({ wording, last, end }: Chain, text: string): number {
  const piece = wording.pieces[last];
  if (piece === undefined) return 0;
  const rest = (wording.literals[piece.literal] ?? '').slice(piece.offset + piece.text.length);
  let more = 0;
  while (more < rest.length && rest[more] === text[end + more]) more += 1;
  return more;
}

/** FoldedText at the end of a text that was cut in the literal after the next hole. */
function countAtEnd({ wording, last, end, length: seen }: Chain, text: string): number {
  const piece = wording.pieces[last];
  const next = wording.literals[(piece?.literal ?? 0) + 1];
  if (piece === undefined || next === undefined || text.length - end > widestCut) return 0;
  if (seen < shortestBeforeCut) return 0;
  if (piece.offset + piece.text.length < (wording.literals[piece.literal] ?? '').length) return 0;
  for (let length = Math.min(next.length, text.length - end); length >= shortestCut; length -= 1)
    if (text.endsWith(next.slice(0, length))) return length;
  return 0;
}

/** Reads the literals to both sides of a chain's first piece; null when one is not where it belongs. */
function verifyWording(
  chain: Chain,
  text: string,
): { start: number; end: number; holes: Gap[] } | null {
  const { literals, template } = chain.wording;
  const piece = chain.wording.pieces[chain.first];
  if (piece === undefined) return null;
  const anchor = chain.start - piece.offset;
  const middle = literals[piece.literal] ?? '';
  if (anchor < 0 || !text.startsWith(middle, anchor)) return null;
  const starts: number[] = [];
  starts[piece.literal] = anchor;
  let at = anchor;
  for (let place = piece.literal - 1; place >= 0; place -= 1) {
    const literal = literals[place] ?? '';
    const from = Math.max(0, at - roomBeside(literal));
    const found = text.slice(from, at).lastIndexOf(literal);
    if (found === -1) return null;
    at = from + found;
    starts[place] = at;
  }
  let end = anchor + middle.length;
  for (let place = piece.literal + 1; place < literals.length; place += 1) {
    const literal = literals[place] ?? '';
    const found = text.slice(end, end + roomBeside(literal)).indexOf(literal);
    if (found === -1) return null;
    starts[place] = end + found;
    end += found + literal.length;
  }
  const holes = template.holes.map((name, place) => ({
    name,
    from: (starts[place] ?? 0) + (literals[place] ?? '').length,
    to: starts[place + 1] ?? end,
  }));
  return { start: starts[0] ?? anchor, end, holes };
}

function roomBeside(literal: string): number {
  return literal.length < shortestPiece ? widestShortHole : widestHole;
}

function byCoverage(a: Span, b: Span): number {
  return b.coverage - a.coverage || a.start - b.start;
}
