import type { Facts } from './facts.ts';
import type { Provenance } from '../judge/provenance.ts';
import type { Author } from '../judge/author.ts';

/** A sentence that may tell of an error, and where it stands. */
export type Statement = { value: string; at: number };

/** Messages and lines that are read; a log says the same again and again. */
const mostMessages = 12;
const mostLines = 40;
const longestLine = 300;

/** What a text says in sentences: all of it when it was typed, else its messages and its plain lines. */
export function listStatements(
  text: string,
  facts: Facts,
  origin: Provenance & Author,
): Statement[] {
  if (origin.isTyped) return [{ value: text, at: 0 }];
  const messages = facts.messages.slice(0, mostMessages);
  return [...messages, ...(origin.ours > 0 ? listLines(text) : [])];
}

/** Stack frames, headers and what only a parser reads: no sentence. */
const noSentence = /[{}]|^\s{0,40}(?:at |File ")|^[<>\s]{0,8}[a-z]{1,30}(?:-[a-z]{1,30}){1,5}:\s/i;

/** Lines of words. */
function listLines(text: string): Statement[] {
  const lines: Statement[] = [];
  const seen = new Set<string>();
  for (const found of text.matchAll(/[^\n]{12,}/g)) {
    if (lines.length >= mostLines) break;
    const value = found[0].slice(0, longestLine);
    if (noSentence.test(value) || seen.has(value)) continue;
    seen.add(value);
    lines.push({ value, at: found.index });
  }
  return lines;
}
