import type { Entry } from '../content/entry.ts';
import { headlineOf, retryWords } from '../page/verdict.ts';

/** What the page of an error says comes first, and who can do it. */
export type Answer = { action: string; retry: string; who: string };

/** The same answer for many errors: small enough to travel in a page. */
export type AnswerGroup = Answer & { ids: string[] };

/** Entries in, their answers out, each once. */
export function answersOf(entries: readonly Entry[]): AnswerGroup[] {
  const groups = new Map<string, AnswerGroup>();
  for (const entry of entries) {
    const answer: Answer = {
      action: headlineOf(entry),
      retry: retryWords[entry.retry.verdict],
      who: entry.who.join(', ') || 'not stated',
    };
    const key = Object.values(answer).join('|');
    const group = groups.get(key) ?? { ...answer, ids: [] };
    group.ids.push(entry.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Answers as they travel in, one for each id out. */
export function answersById(groups: readonly AnswerGroup[]): Map<string, Answer> {
  return new Map(groups.flatMap(({ ids, ...answer }) => ids.map((id) => [id, answer] as const)));
}
