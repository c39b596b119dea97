import { codeOf, typeOf, type Feed } from '../find/feed/feed.ts';
import { findPieces } from '../find/match/pieces.ts';
import { findSpans } from '../find/match/spans.ts';
import { pieceLength } from '../find/match/wordings.ts';
import { foldText } from '../find/read/folding.ts';
import { tableOf, type Table } from '../find/table.ts';
import type { Failure } from './failure.ts';

/** Characters of a record that may be the name of an error and little else. */
const longestName = 120;
/** Letters between two pieces up to which their number counts. */
const longestGap = 40;
/** Sequences of pieces that are remembered. */
const mostSeen = 5000;

/** Lets through what may tell of an error. Most of a log does not, and is looked at no further. */
export class Gate {
  #table: Table;
  #names: Set<string>;
  /** Answers by the pieces of wordings and their distances: healthy lines have few. */
  #seen = new Map<string, boolean>();

  constructor(feed: Feed) {
    this.#table = tableOf(feed);
    const names = feed.entries.flatMap((entry) => [codeOf(entry), typeOf(entry)]);
    this.#names = new Set(names.filter((name) => name !== undefined));
  }

  /** Whether a record may tell of an error: by what was read of it, a name of ours, or the words of a message. */
  lets(text: string, { isTold, isQuiet }: Failure): boolean {
    if (isTold) return true;
    if (!isQuiet && (text.length <= longestName || /req_|%2[02]/.test(text))) return true;
    for (const [word] of text.matchAll(/[a-z]+(?:_[a-z]+)+/g))
      if (this.#names.has(word)) return true;
    return this.#hasWording(text);
  }

  /** Whether so much of a wording is there that it could be told by it. */
  #hasWording(text: string): boolean {
    const letters = foldText(text);
    const wordings = this.#table.wordingsIn(letters, text);
    let isLong = false;
    let end = 0;
    let key = '';
    for (const piece of findPieces(letters.text, wordings)) {
      isLong ||= piece.text.length >= pieceLength;
      // A hole between two pieces may hold anything; what is fixed stands close.
      key += `${Math.min(piece.at - end, longestGap)}${piece.text}`;
      end = piece.at + piece.text.length;
    }
    if (!isLong) return false;
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const has = findSpans(letters, wordings).some(
      ({ coverage, length }) => (coverage >= 0.4 && length >= pieceLength) || length >= 18,
    );
    if (this.#seen.size >= mostSeen) this.#seen.clear();
    this.#seen.set(key, has);
    return has;
  }
}
