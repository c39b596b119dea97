import { matchTemplate, parseTemplate } from '../../find/match/template.ts';
import type { Entry } from '../entry.ts';
import { breach, perEntry, type Rule } from './rule.ts';
import { sharedPieces } from './shared-pieces.ts';

type Message = Entry['messages'][number];

/** Wordings and the examples that they stand for. */
export const templates: Record<string, Rule> = {
  'a template matches its example': perEntry(({ messages }) =>
    messages
      .filter((message) => !isWording(message, message.example))
      .map((message) =>
        breach(`does not match its example${parting(message)}`, 'messages', message.id, 'template'),
      ),
  ),
  'a template says something': perEntry(({ messages }) =>
    messages
      .filter(({ template, where }) => where === undefined && longestWord(template) < 4)
      .map(({ id }) =>
        breach(
          'is all holes, so it matches any text; keep some of its words',
          'messages',
          id,
          'template',
        ),
      ),
  ),
  'a hole that is named exists': perEntry(({ messages }) =>
    messages.flatMap(({ id, template, where = {} }) =>
      Object.keys(where)
        .filter((hole) => !parseTemplate(template).holes.includes(hole))
        .map((hole) => breach('the template has no such hole', 'messages', id, 'where', hole)),
    ),
  ),
  'a template matches no other entry': ({ entries }) => {
    const all = entries.flatMap((entry) => entry.messages.map((message) => ({ entry, message })));
    const candidates = sharedPieces(all, ({ message }) => message);
    return all.flatMap((ours) =>
      candidates(ours)
        .filter(
          (theirs) =>
            theirs.entry.id !== ours.entry.id &&
            isWording(ours.message, theirs.message.example) &&
            !isNarrower(theirs.message, ours.message),
        )
        .map((theirs) => ({
          file: ours.entry.file,
          ...breach(
            `also matches "${theirs.message.id}" of ${theirs.entry.id}; narrow it or use where`,
            'messages',
            ours.message.id,
            'template',
          ),
        })),
    );
  },
};

/** Of two equal wordings, the one that says which values its holes take has the better claim. */
function isNarrower(theirs: Message, ours: Message): boolean {
  return theirs.where !== undefined && ours.where === undefined;
}

function isWording(message: Message, text: string): boolean {
  const template = parseTemplate(message.template);
  const values = matchTemplate(template, text);
  if (values === null) return false;
  return Object.entries(message.where ?? {}).every(
    ([hole, allowed]) => !template.holes.includes(hole) || allowed.includes(values[hole] ?? ''),
  );
}

/** Where template and example part: the first literal that the example lacks, or the value not allowed. */
function parting({ template, example, where = {} }: Message): string {
  let at = 0;
  for (const literal of parseTemplate(template).literals) {
    const next = example.indexOf(literal, at);
    if (next < 0)
      return `: it has no ${JSON.stringify(literal)} after ${JSON.stringify(example.slice(0, at).slice(-30))}`;
    at = next + literal.length;
  }
  const values = matchTemplate(parseTemplate(template), example) ?? {};
  const odd = Object.keys(where).find((hole) => !where[hole]?.includes(values[hole] ?? ''));
  if (odd !== undefined)
    return `: {${odd}} is ${JSON.stringify(values[odd])}, which where does not allow`;
  return ': it begins or ends otherwise';
}

function longestWord(template: string): number {
  const words =
    parseTemplate(template)
      .literals.join('\n')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return Math.max(0, ...words.map((word) => word.length));
}
