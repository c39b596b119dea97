import { makeCandidate, type Candidate } from '../judge/candidates.ts';
import { isModelId } from '../judge/models.ts';
import type { Author } from '../judge/author.ts';
import type { Fact, Facts } from '../read/facts.ts';
import { readHoles } from '../read/holes.ts';
import { agreement, fits, saysSo } from './agreement.ts';
import type { Wording } from './wordings.ts';

/** Messages of one kind that are read. */
const most = 60;

/** Candidates from messages that are a wording without words to search for, as in `model: {id}`. */
export function proposeBareMessages(
  wordings: Wording[],
  text: string,
  facts: Facts,
  { isTyped }: Author,
): Candidate[] {
  const bare = wordings.filter(({ pieces }) => pieces.length === 0);
  const typed: Fact = { value: text.trim(), at: 0, isField: true };
  const messages = isTyped ? [typed] : facts.messages.slice(0, most);
  return bare.flatMap((wording) =>
    [...messages, ...findIntroduced(wording, text)].flatMap((message) =>
      proposeBare(wording, message, text, facts),
    ),
  );
}

function proposeBare(wording: Wording, message: Fact, text: string, facts: Facts): Candidate[] {
  const holes = readHoles(wording.template, message.value);
  if (holes === null || !fits(wording, holes)) return [];
  const agrees = agreement(wording, message.at, facts);
  const hasValues = wording.message.where !== undefined;
  const isAll = message.value.length === text.trim().length;
  // A label and a value stand in many a form; a type or a status beside them makes it a message.
  if (agrees <= 0 && !hasValues && !(isAll && Object.values(holes).every(isModelId))) return [];
  const score = 0.86 + agrees + (hasValues ? 0.06 : 0);
  return [
    {
      ...makeCandidate(wording.entry, 'message', score, saysSo(wording, 1), message, agrees > 0),
      holes,
      isWhole: true,
      to: message.at + message.value.length,
    },
  ];
}

/** The same message wherever a program prints it: after a key in any notation, in a row of values, in a sentence. */
function findIntroduced({ template }: Wording, text: string): Fact[] {
  const [literal = '', ...rest] = template.literals;
  if (rest.join('') !== '' || !/[a-z]/.test(literal)) return [];
  const found: Fact[] = [];
  for (
    let at = text.indexOf(literal);
    at !== -1 && found.length < most;
    at = text.indexOf(literal, at + 1)
  ) {
    if (/[\w.]/.test(text.charAt(at - 1))) continue;
    const value =
      /^[\w.:@/[\]-]{2,90}/.exec(text.slice(at + literal.length, at + literal.length + 100))?.[0] ??
      '';
    const id = value.replace(/[.:,\]]{1,3}$/, '');
    if (isModelId(id)) found.push({ value: `${literal}${id}`, at, isField: true });
  }
  return found;
}
