import { perEntry, type Rule } from './rule.ts';

/** How causes, fixes and messages of an entry hang together. */
export const causes: Record<string, Rule> = {
  'every cause has a fix': perEntry(({ causes, fixes }) =>
    causes
      .filter(({ id }) => !fixes.some(({ resolves }) => resolves.includes(id)))
      .map(({ id }) => `causes: no fix resolves "${id}"; add one or name it in a fix`),
  ),
  'a fix resolves causes of its entry': perEntry(({ causes, fixes }) =>
    fixes.flatMap(({ id, resolves }) =>
      resolves
        .filter((cause) => !causes.some((known) => known.id === cause))
        .map((cause) => `fixes: fix "${id}" resolves "${cause}", which is no cause here`),
    ),
  ),
  'a message proves a cause of its entry': perEntry(({ causes, messages }) =>
    messages
      .filter(({ cause }) => cause !== undefined && !causes.some(({ id }) => id === cause))
      .map(
        ({ id, cause }) => `messages: message "${id}" names cause "${cause}", which is not here`,
      ),
  ),
};
