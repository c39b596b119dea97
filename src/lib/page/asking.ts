import type { Ask } from '../content/entry.ts';

/** What a fix does that no program decides, in words after "it". */
const askWords: Record<Ask, string> = {
  pay: 'can cost money',
  credential: 'changes a key or login',
  organization: 'changes an account or its rights',
  contact: 'contacts someone',
  delete: 'deletes data',
};

/** The mark of a fix that an agent does not carry out by itself; empty where it may. */
export function askSentence(ask: readonly Ask[] | undefined): string {
  if (ask === undefined || ask.length === 0) return '';
  return `Not for an agent alone: ${ask.map((reason) => askWords[reason]).join(', ')}`;
}
