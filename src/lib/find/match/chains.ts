import { isMistyped, type Divergence } from './divergence.ts';
import { pieceLength, type Piece, type Wording } from './wordings.ts';

/** Letters between two pieces of one literal: a changed word, a line number of a log. */
const widestSlip = 40;
/** Letters that a hole may hold: a list of ids or tags is long. */
export const widestHole = 1500;

/** Pieces of one wording that follow each other in the text. */
export type Chain = {
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

/** Whether a wording is under way at a place, with pieces still to come. */
export function isUnderWay(chain: Chain | undefined, at: number): boolean {
  if (chain === undefined) return false;
  const { count, last, wording, end } = chain;
  return count > 1 && last < wording.pieces.length - 1 && at - end <= widestHole;
}

/** A chain that begins with a piece. */
export function startChain(wording: Wording, place: number, piece: number, at: number): Chain {
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

/** Adds a piece to a chain where it goes on; whether it does. */
export function extendChain(chain: Chain, pieces: number[], at: number, text: string): boolean {
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
