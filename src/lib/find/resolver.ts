import {
  proposeAliases,
  proposeClasses,
  proposeCodes,
  proposeStatuses,
  proposeTypes,
  isGuess,
  type Candidate,
  type Evidence,
} from './judge/candidates.ts';
import { proposeNames, proposeNamesWithin } from './judge/typed-names.ts';
import { citeLines } from './read/citation.ts';
import { extractFacts } from './read/extract.ts';
import type { Facts } from './read/facts.ts';
import type { Feed } from './feed/feed.ts';
import { foldText } from './read/folding.ts';
import { proposeBareMessages } from './match/bare-messages.ts';
import { proposeWordings } from './match/messages.ts';
import type { Names } from './judge/names.ts';
import { normalizeText } from './read/normalize.ts';
import { keepCredible } from './judge/credible.ts';
import { decideVerdict, type Verdict } from './judge/verdict.ts';
import { guessAuthor } from './judge/author.ts';
import type { Author } from './judge/author.ts';
import { findLoneId } from './read/lone-id.ts';
import { findRelay } from './read/relay.ts';
import { weighProvenance, type Provenance } from './judge/provenance.ts';
import { rankCandidates } from './judge/rank.ts';
import { findSpans } from './match/spans.ts';
import { describeIgnored, recognise, type Recognised } from './read/surroundings.ts';
import { tableOf, type Table } from './table.ts';
import type { Words } from './words/questions.ts';

export type Match = {
  id: string;
  /** 0 to 1; a code is above a wording, a wording above a type, words typed by hand are lowest. */
  score: number;
  /** A sentence for a reader. */
  reason: string;
  evidence: Evidence;
  /** The reader's own values in the holes of the wording. */
  holes: Record<string, string>;
  /** Whether it rests on shared words alone: it answers a question, and candidates nothing of a program's text. */
  guess: boolean;
};

export type Finding = {
  verdict: Verdict;
  /** Whether it is a question that a person typed, not what a program printed. */
  isQuestion: boolean;
  /** Best first; without a row, or with guesses only, nothing is claimed. */
  matches: Match[];
  recognised: Recognised;
  /** What was left aside, in a few words; empty when nothing was. */
  ignored: string;
  /** The lines that the matches rest on, as they were read: what is worth passing on. */
  cited: string;
  /** An `error_code` that has no page here yet; the matches are about the rest of the error. */
  newCode?: string;
};

/**
 * Any text in, the entries it is about out. Never throws, and needs time in proportion to the text. With
 * words it guesses, too, what a question or an unknown message is about.
 */
export function resolve(text: string, feed: Feed, words?: Words): Finding {
  return resolveWith(text, tableOf(feed), words);
}

/** The same with a table, which may hold only the parts of a feed that the text needs. */
export function resolveWith(text: string, table: Table, words?: Words): Finding {
  const { names } = table;
  const clean = normalizeText(text);
  const facts = extractFacts(clean, names);
  const letters = foldText(clean);
  const wordings = table.wordingsIn(letters, clean);
  const origin = { ...weighProvenance(clean), ...guessAuthor(clean) };
  const candidates = [
    ...proposeCodes(facts, names),
    ...proposeWordings(findSpans(letters, wordings), letters, clean, facts),
    ...proposeBareMessages(wordings.wordings, clean, facts, origin),
    ...proposeTypes(clean, facts, names),
    ...proposeClasses(clean, facts, names),
    ...proposeNames(clean, facts, names),
    ...proposeAliases(clean, facts, names),
    ...proposeStatuses(facts, names),
  ];
  if (origin.isTyped && (!origin.isPrinted || origin.ours > 0))
    candidates.push(...proposeNamesWithin(clean, names, origin));
  if (words !== undefined)
    candidates.push(...words({ text: clean, facts, origin, candidates, names }));
  const credible = rankCandidates(keepCredible(clean, candidates, origin), origin);
  const isOwn = !isSure(credible[0]) && mayBeOwn(clean, origin) && table.hasOwnLine(clean);
  const loneId = credible.every(isGuess) && !isOwn ? findLoneId(clean, facts) : null;
  const ranked = isOwn || loneId !== null ? [] : credible;
  const newCode = facts.codes.length > 0 ? undefined : findNewCode(facts, ranked[0]);
  const decided = decideVerdict(clean, facts, ranked, origin, newCode);
  const relay = isOwn ? null : findRelayOf(clean, facts, ranked, origin, decided, names);
  const verdict = isOwn ? 'unclear' : relay === null ? decided : 'ours';
  return {
    verdict,
    isQuestion: origin.isTyped && !origin.isPrinted,
    matches: ranked.map(describeMatch),
    ...(newCode === undefined ? {} : { newCode }),
    recognised: {
      ...recognise(clean, facts, ranked[0]),
      ...(relay === null ? {} : { relay }),
      ...(isOwn ? { own: 'Claude Code' } : {}),
      ...(loneId === null ? {} : { loneId }),
    },
    ignored: describeIgnored(clean, ranked),
    cited: citeLines(clean, ranked),
  };
}

/**
 * Whether an answer stands beside a line that is known to be none of the API's: a guess does not, nor does a
 * wording that is like many.
 */
function isSure(best: Candidate | undefined): boolean {
  if (best === undefined || isGuess(best)) return false;
  return best.evidence !== 'message' || best.score >= 0.8;
}

/** Weight of the marks of another service beside which a relay's words are its own. */
const mostOthers = 5;

/** Whether a server in front of the API wrote a message that no page has; a question is nobody's message. */
function findRelayOf(
  text: string,
  facts: Facts,
  ranked: Candidate[],
  origin: Provenance & Author,
  verdict: Verdict,
  names: Names,
): string | null {
  const best = ranked[0];
  const isExplained = best?.evidence === 'message' || best?.evidence === 'code';
  if ((isExplained && !isGuess(best)) || (!origin.isPrinted && origin.isTyped)) return null;
  if (verdict === 'unclear' && origin.ours === 0) return null;
  // What a service names as its own is not what a relay says of Claude.
  if (origin.ours === 0 && origin.others >= mostOthers) return null;
  const relay = findRelay(text, facts, (type) => names.byType.has(type));
  if (relay === null) return null;
  return verdict === 'foreign' && !/relay$/.test(relay) && origin.ours < 2 ? null : relay;
}

/** Characters between an error and a code that is its own. */
const reach = 600;

/** A code that no entry has, beside the best match: a log may have another service's codes. */
function findNewCode({ newCodes }: Facts, best: Candidate | undefined): string | undefined {
  return newCodes.find(({ at }) => best === undefined || Math.abs(at - best.from) <= reach)?.value;
}

/** Whether a text could be of Claude Code: where nothing in it names Claude, it is little more than the line. */
function mayBeOwn({ length }: string, { ours, others }: Provenance): boolean {
  return ours > 0 ? length <= 4000 : others < 2 && length <= 600;
}

function describeMatch(candidate: Candidate): Match {
  const { entry, score, reason, evidence, holes } = candidate;
  const end = reason.endsWith('?') ? '' : '.';
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${end}`;
  return {
    id: entry.id,
    score: Math.round(score * 1000) / 1000,
    reason: sentence,
    evidence,
    holes,
    guess: isGuess(candidate),
  };
}

export type { Evidence, Facts, Recognised, Verdict };
