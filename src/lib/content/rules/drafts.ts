import { blanks } from '../draft.ts';
import { breach, perEntry, type Breach, type Rule } from './rule.ts';

/** What `npm run new` leaves to an author. */
export const drafts: Record<string, Rule> = {
  'no blank of a draft is left': perEntry(({ summary, tell, retry, causes, fixes }) => [
    ...blankIn(summary, 'summary'),
    ...blankIn(tell, 'tell'),
    ...blankIn(retry.reason, 'retry', 'reason'),
    ...causes.flatMap(({ id, title, text }) => [
      ...blankIn(title, 'causes', id, 'title'),
      ...blankIn(text, 'causes', id, 'text'),
    ]),
    ...fixes.flatMap(({ id, title, steps, check }) => [
      ...blankIn(title, 'fixes', id, 'title'),
      ...steps.flatMap((step) => blankIn(step, 'fixes', id, 'steps')),
      ...blankIn(check, 'fixes', id, 'check'),
    ]),
  ]),
};

function blankIn(text: string, ...field: string[]): Breach[] {
  return Object.values(blanks).some((blank) => text.includes(blank))
    ? [breach('is as "npm run new" left it; write it, or say "Not stated."', ...field)]
    : [];
}
