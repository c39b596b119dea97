import { messagesOf, typeOf, type Feed, type FeedEntry, type FeedMessage } from '../feed/feed.ts';
import { fold } from '../read/folding.ts';
import { pathOf } from './paths.ts';
import { parseTemplate, type Template } from './template.ts';

/** One wording of one entry, prepared for the search in a paste. */
export type Wording = {
  entry: FeedEntry;
  message: FeedMessage;
  status: number | undefined;
  type: string | undefined;
  /** Who words it so, when it is not the API itself. */
  surface: string | undefined;
  template: Template;
  /** The template's literals, letters only. */
  literals: string[];
  pieces: Piece[];
  /** Letters in all literals. */
  length: number;
  /** Sum of the pieces' weights. */
  weight: number;
  /** Whether any HTTP client or service could word it so, as in `Internal server error`. */
  isGeneric: boolean;
  /** Whether a library words it, which says the same to whoever uses it for another service. */
  isShared: boolean;
  /** The path of a field that it begins with, as in `{path}: Field required`. */
  path: string | null;
  /** Whether that path is a hole, so that anyone's could stand there. */
  startsWithPath: boolean;
};

/** A few words of a literal, letters only. */
export type Piece = {
  text: string;
  literal: number;
  /** Where it stands in its literal. */
  offset: number;
  /** Its letters, divided by the number of entries that have the same words. */
  weight: number;
};

/** Wordings of a feed and where each of their pieces belongs. */
export type WordingIndex = {
  wordings: Wording[];
  /** By piece, the wordings with the piece's places in each. */
  places: Map<string, { wording: number; pieces: number[] }[]>;
};

/**
 * Every wording of the feed, cut into pieces that are found one by one and counted together. Of a part of a
 * feed, `sharers` says how many entries of the whole have a piece.
 */
export function indexWordings(
  feed: Pick<Feed, 'entries' | 'surfaces'>,
  sharers?: ReadonlyMap<string, number>,
): WordingIndex {
  const wordings = feed.entries.flatMap((entry) =>
    messagesOf(entry).map((message) => prepareWording(entry, message, feed.surfaces)),
  );
  const places: WordingIndex['places'] = new Map();
  for (const [wording, { pieces }] of wordings.entries())
    for (const [piece, { text }] of pieces.entries()) {
      const known = places.get(text) ?? [];
      const last = known.at(-1);
      if (last?.wording === wording) last.pieces.push(piece);
      else known.push({ wording, pieces: [piece] });
      places.set(text, known);
    }
  const index = { wordings, places };
  for (const { pieces } of wordings)
    for (const piece of pieces)
      piece.weight = piece.text.length / (sharers?.get(piece.text) ?? countSharers(piece, index));
  for (const wording of wordings)
    wording.weight = wording.pieces.reduce((sum, { weight }) => sum + weight, 0);
  return index;
}

/** Entries that have a piece in one of their wordings. */
export function countSharers({ text }: Piece, { wordings, places }: WordingIndex): number {
  const entries = new Set((places.get(text) ?? []).map(({ wording }) => wordings[wording]?.entry));
  return Math.max(1, entries.size);
}

function prepareWording(entry: FeedEntry, message: FeedMessage, surfaces: string[]): Wording {
  const template = parseTemplate(message.template);
  const literals = template.literals.map(fold);
  const surface = message.surface === undefined ? undefined : surfaces[message.surface];
  return {
    entry,
    message,
    status: message.status ?? entry.status,
    type: message.type ?? typeOf(entry),
    surface,
    template,
    literals,
    pieces: template.literals.flatMap(cutPieces),
    length: literals.reduce((sum, literal) => sum + literal.length, 0),
    weight: 0,
    isGeneric: template.literals.every(isGenericText),
    isShared: entry.kind === 'client' && !ownSurfaces.test(surface ?? ''),
    path: pathOf(message.template),
    startsWithPath: literals[0] === '' && /^[:.]/.test(template.literals[1] ?? ''),
  };
}

/** Programs of Anthropic: what they say under the API, no library says to others. */
const ownSurfaces = /\bClaude\b|\bAgent SDK\b/;

/** Letters that a piece has at least; two or three words. What is left of a literal may have fewer. */
export const pieceLength = 10;
/** Letters that a literal has at least to be searched; shorter ones are only verified. */
export const shortestPiece = 6;

function cutPieces(literal: string, place: number): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let offset = 0;
  for (const word of literal.toLowerCase().split(/[^a-z0-9]+/)) {
    text += word;
    if (text.length < pieceLength) continue;
    pieces.push({ text, literal: place, offset, weight: 0 });
    offset += text.length;
    text = '';
  }
  if (text.length >= shortestPiece) pieces.push({ text, literal: place, offset, weight: 0 });
  return pieces;
}

/** Whether a text has only words that errors in general have. */
export function isGenericText(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => word === '' || genericWords.has(word) || /.error$|.exception$/.test(word));
}

/** Words of errors in general: a wording of only these says nothing about whose error it is. */
const genericWords = new Set(
  (
    'a an and api the is was were has had been be not no to of for on in it this that your you or by with ' +
    'error errors server internal request requests requested response timed time out timeout timeouts connection connect ' +
    'connected network socket reset closed refused failed failure found bad gateway service unavailable temporarily ' +
    'overloaded permission denied access forbidden unauthorized authentication unexpected unknown invalid key rate ' +
    'limit limits limited reached exceeded too many large long aborted cancelled canceled try again later please ' +
    'retry status code body page resource method field required input entity missing conflict gone ' +
    'host fetch upstream disconnect before headers reason transport remote delayed healthy peer'
  ).split(' '),
);
