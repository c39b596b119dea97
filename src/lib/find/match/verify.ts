import { widestHole, type Chain } from './chains.ts';
import { divergeAfter, divergeBefore } from './divergence.ts';
import type { Gap, Span } from './spans.ts';
import { shortestPiece, type Piece, type Wording } from './wordings.ts';

/** Letters between a literal of a short word and the next: such a word is met anywhere. */
const widestShortHole = 80;
/** Letters of a hole and of what follows it before a text is cut. */
const widestCut = 160;
/** Letters of a literal that show that the text goes on as it does. */
const shortestCut = 3;
/** Letters that a text has of a wording before a hole in which it may be cut. */
const shortestBeforeCut = 24;

/** What a chain is as a span of the text; null when it is too little. */
export function judgeChain(chain: Chain, text: string): Span | null {
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

/** Letters after the last piece that go on as the wording does, up to where the text was cut. */
function countMore({ wording, last, end }: Chain, text: string): number {
  const piece = wording.pieces[last];
  if (piece === undefined) return 0;
  const rest = (wording.literals[piece.literal] ?? '').slice(piece.offset + piece.text.length);
  let more = 0;
  while (more < rest.length && rest[more] === text[end + more]) more += 1;
  return more;
}

/** Letters at the end of a text that was cut in the literal after the next hole. */
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
    // Where the value begins as the words before it do: `File file_011C… not found`.
    while (
      literal !== '' &&
      at - literal.length >= from &&
      text.startsWith(literal, at - literal.length)
    )
      at -= literal.length;
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
