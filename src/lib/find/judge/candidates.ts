import type { Fact, Facts } from '../read/facts.ts';
import type { FeedEntry } from '../feed/feed.ts';
import { fold } from '../read/folding.ts';
import type { Names } from './names.ts';

/** What a match rests on, strongest first. */
export type Evidence = 'code' | 'type' | 'message' | 'class' | 'status' | 'words';

/** One reason to believe that a paste is this entry's error. */
export type Candidate = {
  entry: FeedEntry;
  evidence: Evidence;
  /** 0 to 1. */
  score: number;
  reason: string;
  holes: Record<string, string>;
  /** Where in the text, to put the first of several errors first. */
  from: number;
  to: number;
  /** Whether a whole wording was seen, not a part or a name. */
  isWhole: boolean;
  /** Whether it is telling enough to call the paste ours by itself. */
  isDistinct: boolean;
  /** Whether it rests on words that any program could say. */
  isGeneric?: boolean;
  /** Whether a library words it, which says the same of another service. */
  isShared?: boolean;
  /** Weight of the marks of Claude without which it is not believed, as for a path into anyone's body. */
  needs?: number;
  /** Whether the entry was named, not only described in its words. */
  isNamed?: boolean;
  /** Whether that name is all of the text. */
  isAll?: boolean;
  /** Whether it rests on a wording that is only like the text's, which goes on in other words. */
  isNear?: boolean;
};

/** Whether a candidate rests on words that are alike, and on nothing that names the error. */
export function isGuess({ evidence, isNamed, isNear }: Candidate): boolean {
  return isNear === true || (evidence === 'words' && isNamed !== true);
}

/** Candidates from `error_code` values: the strongest evidence there is. */
export function proposeCodes(facts: Facts, names: Names): Candidate[] {
  return facts.codes.flatMap((code) => {
    const entry = names.codes.get(code.value.replaceAll('_', ''));
    if (entry === undefined) return [];
    const where = code.isField ? 'its error_code is' : 'the text names the code';
    return [
      makeCandidate(
        entry,
        'code',
        code.isField ? 0.99 : 0.95,
        `${where} ${code.value}`,
        code,
        code.isField,
      ),
    ];
  });
}

/** Candidates from `error.type`, as far as no wording says more. */
export function proposeTypes(text: string, facts: Facts, names: Names): Candidate[] {
  return facts.types.flatMap((type) => {
    const entry = names.byType.get(type.value)?.[0];
    if (entry === undefined || entry.kind !== 'type') return [];
    const agrees = facts.statuses.some(({ value }) => value === entry.status);
    const score = isAlone(type, text) ? 0.9 : (type.isField ? 0.6 : 0.56) + (agrees ? 0.04 : 0);
    const also = agrees ? ` with status ${entry.status}` : '';
    return [
      makeCandidate(entry, 'type', score, `its error.type is ${type.value}${also}`, type, false),
    ];
  });
}

/** Candidates from SDK class names; a class of one entry only says more than one of a whole status. */
export function proposeClasses(text: string, facts: Facts, names: Names): Candidate[] {
  return facts.classes.flatMap((found) => {
    const entries = names.byClass.get(found.value) ?? [];
    const entry = entries[0];
    if (entry === undefined) return [];
    const isOwn = entries.length === 1 || entry.kind === 'client';
    return [
      makeCandidate(
        entry,
        'class',
        isAlone(found, text) ? 0.88 : isOwn ? 0.58 : 0.5,
        `the SDK raised ${found.value}`,
        found,
        false,
      ),
    ];
  });
}

/** Characters of the package or module in front of a name. */
const longestPackage = 80;

/** Whether a name is all there is: then nothing else can say more. */
function isAlone(fact: Fact, text: string): boolean {
  if (text.length > fact.value.length + longestPackage) return false;
  // As the text writes it: another SDK may have another name for the class, and keep it in a package.
  const ahead = text.slice(0, fact.at).replace(/(?:com|models)\.(?:[a-z]{1,40}\.){0,8}$/, ' ');
  const rest = `${ahead} ${text.slice(fact.at).replace(/^\w+/, '')}`;
  return !/[a-z]{2}/i.test(rest.replace(besideName, ' '));
}

/** Words beside a name that say nothing more. */
const besideName =
  /\b(?:error|exception|(?:beta)?(?:error)?type|known|core|exceptions|class|status|code|http|api|sdk|claude|anthropic|com|models?|errors|\d{3})\b/gi;

/** Candidates from names that another platform gives an error, listed among an entry's aliases. */
export function proposeAliases(text: string, facts: Facts, names: Names): Candidate[] {
  return facts.aliases.flatMap((alias) => {
    const entry = names.byAlias.get(fold(alias.value));
    if (entry === undefined) return [];
    // An exception of a platform says more than a function of a language, or than a header, which every request has.
    // Alone, or with its value, it is what the reader asks about.
    const isAll = text.trim().split(/\s+/, 3).length <= 2;
    const score = isAll
      ? 0.8
      : /exception$|error$|^[A-Z_]+$/i.test(alias.value.replace(/^[A-Z][a-z]+(?=[A-Z])/, ''))
        ? 0.66
        : 0.5;
    return [
      makeCandidate(entry, 'class', score, `${alias.value} is another name for it`, alias, false),
    ];
  });
}

/** Candidates from HTTP statuses: the weakest thing a program prints. */
export function proposeStatuses(facts: Facts, names: Names): Candidate[] {
  return facts.statuses.flatMap((status) => {
    // What succeeded is no error; what fails inside it says so by other means.
    if (status.value < 400) return [];
    const entry = names.byStatus.get(status.value)?.[0];
    if (entry === undefined) return [];
    return [
      makeCandidate(
        entry,
        'status',
        status.value === 400 ? 0.35 : 0.48,
        `the HTTP status is ${status.value}`,
        { ...status, value: '' },
        false,
      ),
    ];
  });
}

/** A candidate as most of them are made: of a name, with no holes. */
export function makeCandidate(
  entry: FeedEntry,
  evidence: Evidence,
  score: number,
  reason: string,
  fact: Fact,
  isDistinct: boolean,
): Candidate {
  return {
    entry,
    evidence,
    score: Math.min(1, score),
    reason,
    holes: {},
    from: fact.at,
    to: fact.at + fact.value.length,
    isWhole: false,
    isDistinct,
  };
}
