import type { Entry } from '../content/entry.ts';
import { checkOf } from '../programs/handling.ts';

/** A section of an entry page: its pinned id and its words. */
export type Section = { id: string; text: string };

/** The sections that this entry's page has, in reading order. */
export function sectionsOf(entry: Entry): Section[] {
  const all: (Section & { shown: boolean })[] = [
    { id: 'what-you-see', text: 'What you see', shown: true },
    { id: 'causes', text: 'Which cause is it?', shown: entry.causes.length > 0 },
    { id: 'fix', text: 'Fix it', shown: entry.fixes.length > 0 },
    { id: 'code', text: 'Handle it in code', shown: checkOf(entry) !== null },
    { id: 'look-alikes', text: 'Not this? Look-alikes', shown: entry.lookalikes.length > 0 },
    { id: 'disputes', text: 'Where sources disagree', shown: entry.disputes.length > 0 },
    { id: 'questions', text: 'Questions', shown: entry.faq.length > 0 },
    { id: 'background', text: 'Background', shown: entry.body !== '' },
    { id: 'related', text: 'Related', shown: true },
    { id: 'sources', text: 'Sources', shown: true },
  ];
  return all.filter(({ shown }) => shown).map(({ id, text }) => ({ id, text }));
}
