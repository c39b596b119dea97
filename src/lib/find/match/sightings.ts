import type { Letters } from '../read/letters.ts';
import { findPieces } from './pieces.ts';
import { pieceLength, shortestPiece, type Wording, type WordingIndex } from './wordings.ts';

/** A wording seen in a text, wholly or in part. */
export type Sighting = {
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
  /** The holes' places in the letters when the whole wording was seen, else null. */
  holes: Gap[] | null;
};

/** What stands in a hole: from after the literal before to the literal after it. */
export type Gap = { name: string; from: number; to: number };

/** Letters between two pieces of one literal: a changed word, a line number of a log. */
const widestSlip = 40;
/** Letters that a hole may hold: a list of ids or tags is long. */
const widestHole = 1500;
/** Letters between a literal of a short word and the next: such a word is met anywhere. */
const widestShortHole = 80;
/** Sightings kept of one wording: the best and first ones, as a log repeats itself. */
const mostSightings = 4;
/** Attempts to verify one wording; a text that repeats its beginning for ever earns no more. */
const mostAttempts = 300;

/** All wordings seen in the letters, in one pass: a piece found extends its wordings, never goes back. */
export function findSightings(letters: Letters, index: WordingIndex): Sighting[] {
  const chains: (Chain | undefined)[] = new Array<Chain | undefined>(index.wordings.length);
  const found: Sighting[][] = index.wordings.map(() => []);
  const attempts = new Uint16Array(index.wordings.length);
  const finish = (chain: Chain | undefined): void => {
    if (chain === undefined) return;
    const sightings = found[chain.place] ?? [];
    const attempt = attempts[chain.place] ?? 0;
    if (attempt >= mostAttempts) return;
    attempts[chain.place] = attempt + 1;
    const sighting = judgeChain(chain, letters.text);
    if (sighting === null) return;
    sightings.push(sighting);
    if (sightings.length > mostSightings) {
      sightings.sort(byCoverage);
      sightings.pop();
    }
  };
  for (const { text, at } of findPieces(letters.text, index))
    for (const { wording: place, pieces } of index.places.get(text) ?? []) {
      const wording = index.wordings[place];
      if (wording === undefined) continue;
      const open = chains[place];
      // Words that overlap the last piece are part of it: `provider` in `LLM provider you`.
      if (open !== undefined && (at < open.end || extendChain(open, pieces, at))) continue;
      // A short piece, left over at the end of a literal, is met anywhere: alone it says nothing.
      if (text.length < pieceLength && pieces[0] !== 0) continue;
      // A short beginning that returns inside a wording under way is part of one of its holes.
      if (open !== undefined && text.length < pieceLength && isUnderWay(open, at)) continue;
      finish(open);
      const first = pieces[0];
      if (first !== undefined) chains[place] = startChain(wording, place, first, at);
    }
  for (const chain of chains) finish(chain);
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
  };
}

function extendChain(chain: Chain, pieces: number[], at: number): boolean {
  const next = pieces.find((piece) => piece > chain.last);
  if (next === undefined) return false;

  const before = chain.wording.pieces[chain.last];
  const piece = chain.wording.pieces[next];
  if (before === undefined || piece === undefined) return false;
  if (next !== chain.last + 1 && piece.text.length < pieceLength) return false;
  const holes = piece.literal - before.literal;
  const room = holes === 0 ? widestSlip + piece.offset - before.offset : holes * widestHole;
  if (at - chain.end > room) return false;
  chain.last = next;
  chain.count += 1;
  chain.end = at + piece.text.length;
  chain.weight += piece.weight;
  chain.length += piece.text.length;
  return true;
}

function judgeChain(chain: Chain, text: string): Sighting | null {
  const { wording } = chain;
  const isComplete = chain.count === wording.pieces.length;
  const whole = isComplete ? verifyWording(chain, text) : null;
  if (whole !== null)
    return { wording, ...whole, coverage: 1, length: wording.length, isBeginning: true };
  const isBeginning = chain.first === 0 && chain.count === chain.last + 1;
  const more = countMore(chain, text);
  const length = chain.length + more;
  const coverage =
    wording.weight === 0 ? 0 : Math.min(0.99, (chain.weight + more / 2) / wording.weight);
  if (length < shortestPiece * 2) return null;
  return {
    wording,
    start: chain.start,
    end: chain.end + more,
    coverage,
    length,
    isBeginning,
    holes: null,
  };
}

/** Letters after the last piece that go on as the wording does, up to where the text was cut. */
function countMore({ wording, last, end }: Chain, text: string): number {
  const piece = wording.pieces[last];
  if (piece === undefined) return 0;
  const rest = (wording.literals[piece.literal] ?? '').slice(piece.offset + piece.text.length);
  let more = 0;
  while (more < rest.length && rest[more] === text[end + more]) more += 1;
  return more;
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

function byCoverage(a: Sighting, b: Sighting): number {
  return b.coverage - a.coverage || a.start - b.start;
}
