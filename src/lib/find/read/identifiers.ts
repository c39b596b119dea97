import type { Names } from '../judge/names.ts';
import { keep, mostFacts, type Facts } from './facts.ts';
import { fold } from './folding.ts';

/** Reads codes, types, classes, ids, models and header names wherever they stand in a text. */
export function readIdentifiers(text: string, names: Names, facts: Facts): void {
  for (const found of text.matchAll(/[A-Za-z_][A-Za-z0-9_]{2,90}/g)) {
    const word = found[0];
    const at = found.index;
    if (word.startsWith('req_') && word.length >= 8)
      keep(facts.requestIds, { value: word, at, isField: false });
    else if (word.startsWith('claude') && word.length < 8) readModel(text, at, facts);
    else if (word.includes('_')) readWireName(word, at, names, facts);
    if (word.length >= 8 && isWrittenAsName(word) && names.byAlias.has(fold(word)))
      keep(facts.aliases, { value: word, at, isField: false });
    if (/^_?[A-Z]/.test(word) && !readNameOfSDK(text, word, at, names, facts))
      readClass(text, word, at, names, facts);
  }
  for (const found of text.matchAll(/(?<![\w-])[a-z]{1,20}(?:-[a-z0-9]{2,20}){1,5}(?![\w-])/gi)) {
    const name = names.byHeader.find((header) => found[0].toLowerCase().startsWith(header));
    if (name !== undefined) keep(facts.aliases, { value: name, at: found.index, isField: false });
  }
}

/** Whether a word is written as programs write names, not as a word of a sentence. */
function isWrittenAsName(word: string): boolean {
  return /_|[a-z][A-Z]|^[A-Z][A-Z0-9]+$|(?:Error|Exception)$/.test(word);
}

function readModel(text: string, at: number, facts: Facts): void {
  const model = /^claude-[a-z0-9][a-z0-9.@:-]{2,60}/.exec(text.slice(at, at + 70))?.[0];
  if (model !== undefined && /\d/.test(model))
    keep(facts.models, { value: model.replace(/[.:-]{1,9}$/, ''), at, isField: false });
}

function readWireName(word: string, at: number, names: Names, facts: Facts): void {
  const letters = fold(word);
  const entry = names.codes.get(letters);
  if (entry !== undefined && !facts.codes.some((code) => code.at === at || code.at === at - 1))
    keep(facts.codes, { value: entry.id, at, isField: false });
  const type = names.types.get(letters);
  if (type !== undefined && !facts.types.some((known) => known.at === at || known.at === at - 1))
    keep(facts.types, { value: type, at, isField: false });
}

/**
 * Reads a name that an SDK makes of a code or a type: `ErrorCodeBetaFileExpired`, `BetaFileExpiredException`,
 * `ErrorTypeRateLimitError`. A class of its own is read as a class, which says what was raised.
 */
function readNameOfSDK(
  text: string,
  word: string,
  at: number,
  names: Names,
  facts: Facts,
): boolean {
  const found = /^(Error(?:Code|Type)|)(Beta|)([A-Z]\w+?)(Exception|Error|)$/.exec(word);
  const [, prefix = '', beta = '', bare = '', suffix = ''] = found ?? [];
  const isMarked = prefix + beta !== '';
  if (!isMarked && (suffix === '' || names.byClass.has(`${bare}Error`))) return false;
  if (isInCode(text, at)) return false;
  const entry = names.codes.get(fold(bare));
  // Without a mark, `APIError` is the class of every error.
  const type = isMarked ? names.types.get(fold(bare + suffix)) : undefined;
  if (entry !== undefined) keep(facts.codes, { value: entry.id, at, isField: false });
  else if (type !== undefined) keep(facts.types, { value: type, at, isField: false });
  else return false;
  return true;
}

function readClass(text: string, word: string, at: number, names: Names, facts: Facts): void {
  if (facts.classes.length >= mostFacts) return;
  const written = word.replace(/^_/, '').replace(/\d{1,3}$/, '');
  if (!names.byClass.has(written) && !/.(?:Error|Exception|Timeout)$/.test(written)) return;
  const name = names.byClass.has(written) ? written : classOfOtherSDK(written);
  if (isInCode(text, at)) return;
  const owner =
    /([A-Za-z_][A-Za-z_.-]{0,60})\.$/.exec(text.slice(Math.max(0, at - 64), at))?.[1] ?? '';
  keep(facts.classes, { value: name, at, isField: false, owner });
}

/** The class of our SDKs that another official SDK's is: `AnthropicRateLimitException`, `UnauthorizedException`. */
function classOfOtherSDK(name: string): string {
  const bare = name
    .replace(/^Anthropic(?=[A-Z0-9]\w{0,60}Exception$)/, '')
    .replace(/Exception$/, 'Error');
  return otherNames[bare] ?? bare;
}

const otherNames: Record<string, string> = {
  UnauthorizedError: 'AuthenticationError',
  ForbiddenError: 'PermissionDeniedError',
  '5xxError': 'InternalServerError',
  IoError: 'APIConnectionError',
  IOError: 'APIConnectionError',
  InvalidDataError: 'APIResponseValidationError',
};

/** Characters of a line that tell whether it is code. */
const lineReach = 160;

/** Whether a name stands in a line of code that handles it, where nothing was raised. */
function isInCode(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - lineReach);
  const ahead = text.slice(start, at);
  return /\b(?:except|catch|instanceof|isinstance|issubclass|raises|rescue|raise|throw|import|new|case)\b[^\n"'`]{0,120}$|^\s*(?:class|def|#|\/\/|\*)\s/.test(
    ahead,
  );
}
