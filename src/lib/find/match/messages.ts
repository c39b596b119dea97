import { makeCandidate, type Candidate } from '../judge/candidates.ts';
import type { Facts } from '../read/facts.ts';
import { agreement, fits, hasType, isSaidByType, saysSo } from './agreement.ts';
import { isModelId, isOurModel } from '../judge/models.ts';
import { hasPunctuation, readHoles } from '../read/holes.ts';
import { fold, type FoldedText } from '../read/folding.ts';
import type { Span } from './spans.ts';
import { isCutAfter, isCutBefore, isCutInHole } from './divergence.ts';
import {
  endsMessage,
  followsPath,
  introducesMore,
  isAllOfMessage,
  standsAlone,
} from './placement.ts';
import { isOurPath, isSamePath, pathBefore } from './paths.ts';
import { isGenericText, shortestPiece, type Wording } from './wordings.ts';

/** Candidates from wordings seen in the text, whole ones above parts. */
export function proposeWordings(
  spans: Span[],
  letters: FoldedText,
  text: string,
  facts: Facts,
): Candidate[] {
  const judged = spans.flatMap((span) => judgeSpan(span, letters, text, facts));
  // A longer wording explains the same stretch of text better than a shorter one inside it.
  judged.sort((a, b) => b.seen - a.seen || b.candidate.score - a.candidate.score);
  const kept: Judged[] = [];
  for (const one of judged) {
    const better = kept.find(
      (other) =>
        other.candidate.entry !== one.candidate.entry &&
        other.candidate.from < one.candidate.to &&
        one.candidate.from < other.candidate.to,
    );
    if (better !== undefined)
      one.candidate.score = Math.min(one.candidate.score, better.candidate.score - 0.02) * 0.9;
    kept.push(one);
  }
  return kept.map(({ candidate: made }) => made);
}

type Judged = { candidate: Candidate; seen: number };

/** Letters of a wording that make it telling by itself; fewer where it has a name of the API's own in it. */
function lettersToTell({ template }: Wording): number {
  return template.literals.some((literal) => /[a-z]{2,20}[_-][a-z]{3}|[A-Z]{6}/.test(literal))
    ? 12
    : 15;
}

function judgeSpan(span: Span, letters: FoldedText, text: string, facts: Facts): Judged[] {
  const { wording, coverage, length } = span;
  const from = letters.at[span.start] ?? 0;
  const to = (letters.at[span.end - 1] ?? from) + 1;
  const isWhole = span.holes !== null;
  const telling = lettersToTell(wording);
  if (
    wording.isGeneric &&
    !wording.startsWithPath &&
    !isAllOfMessage(wording.template, text, from, to)
  )
    return [];
  const isOneLine = !text.slice(from, to).includes('\n');
  if (length < telling && !(isOneLine && standsAlone(wording.template, text, from, to))) return [];
  // `billing_error` is a name, not the message `Billing error`.
  if (/^\w+$/.test(text.slice(from, to)) && wording.message.template.includes(' ')) return [];
  if (isWhole && wording.startsWithPath && !followsPath(text, from)) return [];
  // The path says which field it is about; the sentence after it is the same for many.
  const isPathSeen =
    wording.path === null ||
    (span.isBeginning && (wording.literals[0] ?? '').length >= (isWhole ? 1 : shortestPiece));
  const path = isPathSeen ? null : pathBefore(text, from);
  if (path !== null && !isSamePath(wording.path ?? '', path)) return [];
  const isOthersPath = path !== null && wording.startsWithPath && !isOurPath(path);
  const isSame = isWhole || isSameMessage(span, text, from, to);
  if (!isSame && (coverage < 0.6 || length < 20)) return [];
  if (!isWhole && !isEnough(span, text, from, to)) return [];
  if (!isWhole && !mayFit(wording, text.slice(from, to))) return [];
  const holes = isWhole ? readHoles(wording.template, text, span, letters) : {};
  if (holes === null || (isWhole && !fits(wording, holes))) return [];
  // The clouds say the same of every model that they have.
  if (wording.surface !== undefined && isOthersModel(holes)) return [];
  const agrees = agreement(wording, from, facts);
  const has = wording.message.where === undefined ? 0 : 0.03;
  const base = isWhole
    ? 0.9 + Math.min(length, 100) / 10_000
    : isSame
      ? 0.66 + 0.2 * coverage
      : 0.3 + 0.2 * coverage;
  const score =
    base +
    has +
    agrees -
    (wording.isGeneric ? 0.12 : 0) -
    (wording.entry.kind === 'client' ? 0.06 : 0) -
    (isSaidByType(wording, from, facts) ? 0.2 : 0) -
    (introducesMore(wording.template, text, to) ? 0.06 : 0);
  const isNamed = wording.isGeneric ? isWhole && hasType(wording, from, facts) : length >= telling;
  const endsThere =
    isWhole &&
    endsMessage(wording.template, text.slice(to, to + 400)) &&
    (length >= longWording || hasPunctuation(wording.template, text.slice(from, to)));
  const isDistinct = isSame && isNamed && !isOthersPath && (coverage >= 0.6 || length >= 45);
  const made = makeCandidate(
    wording.entry,
    'message',
    isOthersPath ? score - 0.2 : score,
    saysSo(wording, coverage),
    { value: '', at: from, isField: true },
    isDistinct,
  );
  return [
    {
      candidate: {
        ...made,
        holes,
        to,
        isWhole,
        isNear: !isSame,
        isGeneric: wording.isGeneric,
        isShared: wording.isShared,
        // A part of what a library says of every service is anyone's.
        needs: isOthersPath ? 2 : wording.isShared && !isWhole ? 1 : 0,
      },
      seen: length * coverage + (isWhole ? 10 : 0) + (endsThere ? endBonus : 0) + has * 100,
    },
  ];
}

/** Whether what was not seen of a wording was cut off or mistyped; else the text is of another message. */
function isSameMessage(span: Span, text: string, from: number, to: number): boolean {
  const { before, within, after } = span;
  return (
    within !== 'other' &&
    (before !== 'other' || isCutBefore(text, from)) &&
    (after !== 'other' || isCutAfter(text, to) || isCutInHole(text, to))
  );
}

/** Whether a part of a wording says enough: most of it, or its beginning up to where the text is cut. */
function isEnough(
  { wording, coverage, length, isBeginning }: Span,
  text: string,
  from: number,
  to: number,
): boolean {
  if (coverage >= 0.6 && length >= 20) return true;
  if (coverage >= 0.4 && length >= 36) return true;
  const isCut = /^[^a-z0-9]{0,12}(?:$|\.\.\.|…|\[truncated)/i.test(text.slice(to, to + 30));
  if (!isCut || !isBeginning || isGenericText(text.slice(from, to))) return false;
  // A few letters are enough when no other wording begins so.
  return coverage * wording.weight >= ownBeginning || (coverage >= 0.15 && length >= 18);
}

/** Letters of a beginning that no other entry shares. */
const ownBeginning = 11;

/** Letters of a wording from which on its punctuation need not be that of the text. */
const longWording = 25;

/** Letters that it counts when a wording explains a message to its end. */
const endBonus = 40;

/** Whether a part of a wording holds a value that the message allows, as far as it allows only some. */
function mayFit({ message }: Wording, stretch: string): boolean {
  const letters = fold(stretch);
  return Object.values(message.where ?? {}).every((allowed) =>
    allowed.some((value) => letters.includes(fold(value))),
  );
}

/** Whether the reader's own value for the model is one of another maker. */
function isOthersModel(holes: Record<string, string>): boolean {
  return Object.entries(holes).some(
    ([name, value]) => name === 'model' && isModelId(value) && !isOurModel(value),
  );
}
