import { parseTemplate } from '../../find/match/template.ts';

type Wording = { template: string; example: string };

/** Letters in a piece, from the start of a word: long enough to be rare, short enough to be common in templates. */
const length = 6;

/**
 * For a template, the members whose example holds the rarest piece of its longest literal: whoever matches it is
 * among them. One pass over all examples, so that a thousand entries more cost no more each.
 */
export function sharedPieces<Member>(
  members: readonly Member[],
  wordingOf: (member: Member) => Wording,
): (member: Member) => Member[] {
  const byPiece = new Map<string, Member[]>();
  for (const member of members)
    for (const piece of piecesOf(` ${wordingOf(member).example}`)) {
      const known = byPiece.get(piece);
      if (known === undefined) byPiece.set(piece, [member]);
      else known.push(member);
    }
  return (member) => {
    const { literals } = parseTemplate(wordingOf(member).template);
    // Only the first literal is known to stand at the start of the example.
    const pieces = literals.flatMap((literal, at) => [
      ...piecesOf(at === 0 ? ` ${literal}` : literal),
    ]);
    if (pieces.length === 0) return [...members];
    return pieces
      .map((piece) => byPiece.get(piece) ?? [])
      .reduce((fewest, found) => (found.length < fewest.length ? found : fewest));
  };
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (
    let at = text.indexOf(' ');
    at >= 0 && at + length < text.length;
    at = text.indexOf(' ', at + 1)
  )
    pieces.add(text.slice(at, at + 1 + length));
  return pieces;
}
