import { matchTemplate, parseTemplate } from '../../find/template.ts';
import type { Entry } from '../entry.ts';
import { perEntry, type Rule } from './rule.ts';

/** Wordings and the examples that they stand for. */
export const templates: Record<string, Rule> = {
  'a template matches its example': perEntry(({ messages }) =>
    messages
      .filter((message) => !isWording(message, message.example))
      .map(({ id }) => `messages: the template of "${id}" does not match its example`),
  ),
  'a template matches no other entry': ({ entries }) =>
    entries.flatMap(({ id, file, messages }) =>
      messages.flatMap((message) =>
        entries
          .filter((other) => other.id !== id)
          .flatMap((other) =>
            other.messages
              .filter(
                (theirs) => isWording(message, theirs.example) && !isNarrower(theirs, message),
              )
              .map(
                (theirs) =>
                  `${file}: messages: "${message.id}" also matches "${theirs.id}" of ${other.id}; narrow it or use where`,
              ),
          ),
      ),
    ),
};

/** Of two equal wordings, the one that says which values its holes take has the better claim. */
function isNarrower(theirs: Entry['messages'][number], ours: Entry['messages'][number]): boolean {
  return theirs.where !== undefined && ours.where === undefined;
}

function isWording(message: Entry['messages'][number], text: string): boolean {
  const values = matchTemplate(parseTemplate(message.template), text);
  if (values === null) return false;
  return Object.entries(message.where ?? {}).every(([hole, allowed]) =>
    allowed.includes(values[hole] ?? ''),
  );
}
