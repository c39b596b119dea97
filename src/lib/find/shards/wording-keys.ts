import { pieceLength, type Piece, type Wording } from '../match/wordings.ts';
import { hashStretch, stretchWithin } from './hashing.ts';

/** Stretches by which a wording is looked for: anywhere in a text, and only right before a place where the text is cut. */
export type WordingKeys = { anywhere: string[]; nearCut: string[] };

/** How often a text has a stretch of letters, by its number, that is of another wording; 0 where that costs nothing. */
export type Commonness = (stretch: number) => number;

/**
 * Wording in, so few of its pieces out that no text can have enough of the wording to be judged without one
 * of them. It follows what `verify.ts` and `messages.ts` ask of a part of a wording: 0.4 of its weight, or
 * its beginning up to where the text is cut. A piece is found by the stretch in it that is least common.
 */
export function keysOf(wording: Wording, commonness: Commonness): WordingKeys {
  const { pieces } = wording;
  const stretches = pieces.map((piece) => rarestStretch(piece, commonness));
  const byRarity = [...pieces.entries()].sort(
    ([one, first], [other, second]) =>
      costOf(first, stretches[one] ?? '', commonness) -
        costOf(second, stretches[other] ?? '', commonness) || one - other,
  );
  const chosen = new Set<number>();
  for (const [place] of byRarity) {
    if (chosen.size > 0 && !canDoWithout(wording, chosen)) break;
    chosen.add(place);
  }
  // What was chosen early may not be needed beside what was chosen later.
  for (const [place] of byRarity.toReversed()) {
    const fewer = new Set([...chosen].filter((one) => one !== place));
    if (fewer.size > 0 && fewer.size < chosen.size && !canDoWithout(wording, fewer))
      chosen.delete(place);
  }
  // A beginning may end long before the end of its text when that is cut behind the next hole.
  for (const place of pieces.keys())
    if (place < Math.min(...chosen) && mayEndBehindHole(wording, place)) chosen.add(place);
  const others = [...pieces.keys()].filter((place) => !chosen.has(place));
  const first = Math.min(...chosen);
  return {
    anywhere: [
      ...stretches.filter((_, place) => chosen.has(place)),
      ...others.flatMap(
        (place) =>
          stretchBehind(wording, place, (more) => isPartEnough(wording, others, place, more)) ?? [],
      ),
    ],
    nearCut: [...pieces.keys()]
      .slice(0, first)
      .flatMap(
        (place) =>
          stretchBehind(wording, place, (more) => isBeginningEnough(wording, place, more), 0) ?? [],
      ),
  };
}

/** The price of looking for a piece, by the weight that is then covered. */
function costOf(piece: Piece, stretch: string, commonness: Commonness): number {
  const often = commonness(hashStretch(stretch)) * (piece.text.length < pieceLength ? 4 : 1);
  return often / piece.weight;
}

function rarestStretch({ text }: Piece, commonness: Commonness): string {
  const length = stretchWithin(text.length);
  let rarest = text.slice(0, length);
  let least = commonness(hashStretch(rarest));
  for (let from = 1; from + length <= text.length; from += 1) {
    const stretch = text.slice(from, from + length);
    const often = commonness(hashStretch(stretch));
    if (often < least) [rarest, least] = [stretch, often];
  }
  return rarest;
}

/** Whether a text may have enough of a wording to be judged with none of the chosen pieces in it. */
function canDoWithout(wording: Wording, chosen: ReadonlySet<number>): boolean {
  const others = [...wording.pieces.keys()].filter((place) => !chosen.has(place));
  return others.some(
    (last) =>
      isPartEnough(wording, others, last, 0) ||
      (sumOf(wording, others).length >= shortestBeforeCut &&
        isPartEnough(wording, others, last, lettersBehindHole(wording, last))),
  );
}

/** Whether these pieces up to the last, with some letters more, are enough wherever they stand. */
function isPartEnough(
  wording: Wording,
  places: readonly number[],
  last: number,
  more: number,
): boolean {
  const seen = sumOf(
    wording,
    places.filter((place) => place <= last),
  );
  const length = seen.length + more;
  const coverage = (seen.weight + more / 2) / wording.weight;
  return (coverage >= 0.6 && length >= 20) || (coverage >= 0.4 && length >= 36);
}

/** Whether a beginning that ends in a piece, with some letters more, is enough where the text is cut behind it. */
function isBeginningEnough(wording: Wording, last: number, more: number): boolean {
  const seen = sumOf(wording, [...wording.pieces.keys()].slice(0, last + 1));
  const [weight, length] = [seen.weight + more / 2, seen.length + more];
  return length >= 12 && (weight >= 11 || (weight / wording.weight >= 0.15 && length >= 18));
}

/** The stretch that ends where the letters behind a piece are just enough; none where they never are. */
function stretchBehind(
  wording: Wording,
  place: number,
  isEnough: (more: number) => boolean,
  least = 1,
): string | undefined {
  const piece = wording.pieces[place];
  const most = lettersBehind(wording, place);
  let more = least;
  while (more <= most && !isEnough(more)) more += 1;
  if (piece === undefined || more > most) return undefined;
  const end = piece.offset + piece.text.length + more;
  // Another piece before this one may be missing; at a beginning, where a short piece is asked for, none is.
  const own = piece.text.length + more;
  const length = stretchWithin(own < pieceLength ? Math.min(end, pieceLength) : own);
  return (wording.literals[piece.literal] ?? '').slice(end - length, end);
}

function mayEndBehindHole(wording: Wording, last: number): boolean {
  const seen = sumOf(wording, [...wording.pieces.keys()].slice(0, last + 1));
  const more = lettersBehindHole(wording, last);
  return more > 0 && seen.length >= shortestBeforeCut && isBeginningEnough(wording, last, more);
}

function sumOf({ pieces }: Wording, places: readonly number[]): { weight: number; length: number } {
  const seen = places.flatMap((place) => pieces[place] ?? []);
  return {
    weight: seen.reduce((sum, { weight }) => sum + weight, 0),
    length: seen.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** Letters right behind a piece that a text may share with the wording although the next piece is not whole. */
function lettersBehind({ pieces, literals }: Wording, last: number): number {
  const [piece, next] = [pieces[last], pieces[last + 1]];
  if (piece === undefined) return 0;
  if (next?.literal === piece.literal) return next.text.length - 1;
  return (literals[piece.literal] ?? '').length - piece.offset - piece.text.length;
}

/** The same where the piece is the end of its literal, and the text ends within the next one. */
function lettersBehindHole({ pieces, literals }: Wording, last: number): number {
  const [piece, next] = [pieces[last], pieces[last + 1]];
  if (piece === undefined) return 0;
  const isEnd = piece.offset + piece.text.length === (literals[piece.literal] ?? '').length;
  if (!isEnd) return 0;
  if (next?.literal === piece.literal + 1) return next.text.length - 1;
  return (literals[piece.literal + 1] ?? '').length;
}

/** As in `verify.ts`: letters that a text has of a wording before a hole in which it may be cut. */
const shortestBeforeCut = 24;
