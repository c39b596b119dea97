import type { FoldedText } from './folding.ts';
import type { Span } from '../match/spans.ts';
import { matchTemplate, type Template } from '../match/template.ts';

/**
 * The values in the holes of a message: of a whole message when only the text is given (null when it
 * is not this wording), else of the stretch where the wording was seen.
 */
export function readHoles(template: Template, text: string): Record<string, string> | null;
export function readHoles(
  template: Template,
  text: string,
  seen: Span,
  letters: FoldedText,
): Record<string, string> | null;
export function readHoles(
  template: Template,
  text: string,
  seen?: Span,
  letters?: FoldedText,
): Record<string, string> | null {
  if (seen === undefined || letters === undefined) {
    const exact = matchSoftly(soften(template), softenText(text));
    return exact === null ? null : cleanAll(exact);
  }
  if (template.holes.length === 0) return {};
  const start = letters.at[seen.start] ?? 0;
  const end = (letters.at[seen.end - 1] ?? 0) + 1;
  const stretch = `${lineBefore(text, start)}${text.slice(start, end)}${lineAfter(text, end)}`;
  return {
    ...readGaps(seen, letters, text),
    ...readByPunctuation(template, stretch),
    ...readEnds(template, text, start, end),
  };
}

/** Values between the literals' letters: rough, but there for every hole. */
function readGaps(seen: Span, letters: FoldedText, text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, from, to } of seen.holes ?? [])
    values[name] ??= clean(cut(text, letters, from, to));
  return values;
}

/** Values by the template's punctuation too, which sets apart holes with nothing but a dot between them. */
function readByPunctuation(template: Template, stretch: string): Record<string, string> {
  const last = template.literals.length - 1;
  const literals = template.literals.map((literal, place) =>
    place === last ? literal.replace(/\.? ?$/, '') : literal,
  );
  // The stretch is wider than the wording, so something may stand before and after it.
  const wide = { literals: ['', ...literals, ''], holes: ['', ...template.holes, ''] };
  const exact =
    matchSoftly(soften(wide), softenText(stretch)) ??
    // A terminal may have broken a word: then spaces are no help.
    matchSoftly(mapLiterals(soften(wide), removeSpaces), removeSpaces(softenText(stretch)));
  if (exact === null) return {};
  return Object.fromEntries(Object.entries(cleanAll(exact)).filter(([name]) => name !== ''));
}

/** Whether the marks between the words of a stretch are those of the template, too. */
export function hasPunctuation(template: Template, stretch: string): boolean {
  return Object.keys(readByPunctuation(template, stretch)).length >= new Set(template.holes).size;
}

/** Values of holes with nothing beyond them, which end where the line or the quote does. */
function readEnds(
  template: Template,
  text: string,
  start: number,
  end: number,
): Record<string, string> {
  const values: Record<string, string> = {};
  const first = template.holes[0];
  const last = template.holes.at(-1);
  if (!hasLetters(template.literals[0]) && first !== undefined)
    values[first] = clean(lineBefore(text, start));
  if (!hasLetters(template.literals.at(-1)) && last !== undefined)
    values[last] = clean(readLast(template, lineAfter(text, end)));
  return values;
}

/** The last hole, between the punctuation that opens and closes it: `argument '{name}'`. */
function readLast(template: Template, after: string): string {
  const opening = /[^A-Za-z0-9]{0,9}$/.exec(template.literals.at(-2) ?? '')?.[0] ?? '';
  const closing = template.literals.at(-1)?.charAt(0) ?? '';
  const value = after.startsWith(opening) ? after.slice(opening.length) : after.trimStart();
  const stop = closing === '' ? -1 : value.indexOf(closing);
  return stop === -1 ? value : value.slice(0, stop);
}

function hasLetters(literal = ''): boolean {
  return /[A-Za-z0-9]/.test(literal);
}

function mapLiterals({ literals, holes }: Template, change: (text: string) => string): Template {
  return { literals: literals.map(change), holes };
}

function removeSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

/** Longest value that is shown. */
const longestValue = 400;

function cut(text: string, letters: FoldedText, from: number, to: number): string {
  if (from >= to) return '';
  const start = (letters.at[from - 1] ?? -1) + 1;
  const end = letters.at[to] ?? text.length;
  return text.slice(start, Math.min(end, start + longestValue));
}

function lineBefore(text: string, at: number): string {
  return /[^\s"',{}=]{0,120}[\s`'"]{0,9}$/.exec(text.slice(Math.max(0, at - 130), at))?.[0] ?? '';
}

function lineAfter(text: string, at: number): string {
  return /^\s{0,60}[^\n"}]{0,200}/.exec(text.slice(at, at + 260))?.[0] ?? '';
}

function clean(value: string): string {
  return value
    .replace(/\s{1,400}/g, ' ')
    .replace(/^[ "'`:(>,.\[\]]{1,20}/, '')
    .replace(/[ "'`:)<,.(\[]{1,20}$/, '');
}

function cleanAll(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)]));
}

/** Matches whatever the case, and keeps the case of the values. */
function matchSoftly(template: Template, text: string): Record<string, string> | null {
  return matchTemplate(mapLiterals(template, toLowerCase), toLowerCase(text), text);
}

/** Of a-z only: the length stays, which `String.toLowerCase` does not promise. */
function toLowerCase(text: string): string {
  return text.replace(/[A-Z]{1,400}/g, (letters) => letters.toLowerCase());
}

/** Without backticks, double spaces and the last dot, so that small changes do not matter. */
function softenText(text: string): string {
  return softenPart(text).trim().replace(/\.$/, '');
}

function soften(template: Template): Template {
  const literals = template.literals.map(softenPart);
  const last = literals.length - 1;
  literals[last] = (literals[last] ?? '').replace(/\.?\s?$/, '');
  return { literals, holes: template.holes };
}

function softenPart(text: string): string {
  return text.replace(/[`"']/g, '').replace(/\s{1,400}/g, ' ');
}
