import type { Entry } from '../content/entry.ts';
import { faceOf, type EntryFace } from '../content/face.ts';
import { matchTemplate, parseTemplate } from '../find/match/template.ts';
import { messageHole, type ClaudeCode, type PrintedByClaudeCode } from './claude-code.ts';
import { wireResponse } from './wire.ts';

/** What Claude Code prints for an entry, and what that tells. */
export type Line = PrintedByClaudeCode & {
  /** Whether it says it in words of its own, without the API's message. */
  isOwn: boolean;
  /** Whether the entry lists it among its wordings. */
  isListed: boolean;
  /** The line with the API's message left out. */
  short: string;
  /** Other entries for which it prints the same. */
  sharedWith: string[];
};

/** The recorded line of an entry; undefined when Claude Code cannot meet it, or was not run for it. */
export function lineOf(entry: Entry, { entries }: ClaudeCode): Line | undefined {
  const printed = entries[entry.id];
  if (printed === undefined) return undefined;
  const { text } = printed;
  const message = messageOf(entry);
  const isOwn = !text.includes(messageHole) && (message === null || !repeats(text, message));
  const shared = isOwn
    ? Object.keys(entries).filter(
        (id) => id !== entry.id && sameLine(entries[id]?.text ?? '', text),
      )
    : [];
  return {
    ...printed,
    isOwn,
    isListed: entry.messages.some(({ template }) => isWording(template, text)),
    short: message === null ? text : text.replace(message, () => '…').replace(messageHole, '…'),
    sharedWith: shared,
  };
}

/** A line with the entries that print it. */
export type SharedLine = { text: string; entries: EntryFace[] };

/** Lines in Claude Code's own words, each with the entries that print it; sorted by line. */
export function ownLines(all: readonly Entry[], recorded: ClaudeCode): SharedLine[] {
  const groups = new Map<string, EntryFace[]>();
  for (const entry of all) {
    const line = lineOf(entry, recorded);
    if (!line?.isOwn) continue;
    const text = withoutModel(line.text);
    groups.set(text, [...(groups.get(text) ?? []), faceOf(entry)]);
  }
  return [...groups]
    .map(([text, entries]) => ({ text, entries }))
    .sort((one, other) => (one.text < other.text ? -1 : 1));
}

/** Whether two lines differ in nothing but the model that was asked for. */
export function sameLine(one: string, other: string): boolean {
  return withoutModel(one) === withoutModel(other);
}

function withoutModel(text: string): string {
  return text.replace(/\(claude-[\w.-]+\)/, '({model})');
}

/** Whether the line hands the message on; a word such as "Overloaded" may also be its own. */
function repeats(text: string, message: string): boolean {
  const beginning =
    /^(?:Failed to authenticate\. )?API Error: (?:\d{3}|Request rejected \(429\) ·) /;
  const rest = text.replace(beginning, '');
  return rest.startsWith(message) || (message.length > 20 && text.includes(message));
}

function messageOf(entry: Entry): string | null {
  const body = wireResponse(entry)?.body ?? '';
  if (!body.startsWith('{')) return body.startsWith('<') || body === '' ? null : body;
  const parsed: { error?: { message?: unknown } } = JSON.parse(body);
  const message = parsed.error?.message;
  return typeof message === 'string' ? message : null;
}

function isWording(template: string, text: string): boolean {
  const wording = parseTemplate(template);
  return wording.literals.join('').length > 12 && matchTemplate(wording, text) !== null;
}
