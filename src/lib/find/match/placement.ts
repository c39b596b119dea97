import type { Template } from './template.ts';

/** Whether nothing of the message is left after a wording, which another may explain better. */
export function endsMessage(template: Template, after: string): boolean {
  const last = template.literals.at(-1) ?? '';
  if (last === '') return true;
  const rest = /[A-Za-z0-9]/.test(last) ? after : after.slice(after.indexOf(last) + last.length);
  return /^[\s.!`]{0,20}(?:$|["'}\n)])/.test(rest);
}

/** Whether a wording ends in a colon and the line goes on: what follows says which error it is. */
export function introducesMore({ literals }: Template, text: string, to: number): boolean {
  return /:\s{0,3}$/.test(literals.at(-1) ?? '') && /^:? {0,3}[^\s:]/.test(text.slice(to, to + 8));
}

/** Whether a stretch is a message of its own, not words within a sentence. */
export function standsAlone(
  { literals }: Template,
  text: string,
  from: number,
  to: number,
): boolean {
  const left = text.slice(Math.max(0, from - 12), from);
  const right = text.slice(to, to + 60);
  // Where a wording begins or ends in a hole, something else may stand there.
  const isOpen = { left: literals[0] === '', right: literals.at(-1) === '' };
  return (
    (isOpen.left || from === 0 || beginsMessage.test(left)) &&
    (isOpen.right || endsHere.test(right))
  );
}

const beginsMessage = /(?:^|[\n"'`:()[\]>|,;·•\-=*#{}/]|\.\s|\d{3}|error|failed)[\s*"'`(]{0,8}$/i;
const endsHere =
  /^[.!]?["'`)\]*]{0,3}(?:\s{2}|\s{0,1}(?:$|[\n"'`()[\]<|,;·•\-*{}:\\]|(?!Error|Exception)[A-Z]))/;

/** Whether a field's path and a colon stand before: `messages.0.content: Field required`. */
export function followsPath(text: string, from: number): boolean {
  return /[\w\])*`]\s{0,8}[:.]\s{0,60}["'`]?$/.test(text.slice(Math.max(0, from - 80), from));
}

/** Whether a stretch is all of a message: what stands before it introduces an error, and nothing follows. */
export function isAllOfMessage(
  template: Template,
  text: string,
  from: number,
  to: number,
): boolean {
  const left = text.slice(Math.max(0, from - 40), from);
  const isOpen = template.literals[0] === '';
  return (
    standsAlone(template, text, from, to) && (from === 0 || isOpen || introducesError.test(left))
  );
}

const introducesError =
  /(?:^|\n|["'(>|=·⎿]|[-–] |(?:error|exception|message|msg|detail|details|failed|reason|code|status|\d{3}|\]|\))["']{0,2}\s{0,2}(?:=>|[:=-])?\s{0,2}["'`(]{0,3}|\s{3})[*]{0,2}$/i;
