import type { Facts } from './facts.ts';
import { isGenericText } from '../match/wordings.ts';

/** Letters that a message has at least to say something of its own. */
const shortest = 8;

/** A line of a program that ends in what it was told. */
const told =
  /(?:\bError code: \d{3} - |\bAPI Error:? ?(?:\(?\d{3}\)? ?)?[:·-]? ?|\b\w{3,60}(?:Error|Exception)\d?: (?:\d{3} )?)([^\n{[<]{6,300})/g;

/** The message of an error that no wording explains, as far as the text has one that says something. */
export function findUnexplained(text: string, facts: Facts): string | null {
  for (const { value } of facts.messages) if (saysSomething(value)) return value;
  for (const [, value = ''] of text.slice(0, 50_000).matchAll(told))
    if (saysSomething(value)) return value.trim();
  return null;
}

function saysSomething(message: string): boolean {
  if (/^\s*[{[<]/.test(message) || !/[A-Za-z\u0080-\uffff]{2}/.test(message)) return false;
  if (/[\u0400-\uffff]{2}/.test(message)) return true;
  return (
    message.replace(/[^A-Za-z\u0080-\u024f]/g, '').length >= shortest && !isGenericText(message)
  );
}
