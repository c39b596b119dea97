import { didYouMean } from './nearest-name.ts';
import { breach, perEntry, type Rule } from './rule.ts';

/** How causes, fixes and messages of an entry hang together. */
export const causes: Record<string, Rule> = {
  'every cause has a fix': perEntry(({ causes, fixes }) =>
    causes
      .filter(({ id }) => !fixes.some(({ resolves }) => resolves.includes(id)))
      .map(({ id }) => breach('no fix resolves it; add one or name it in a fix', 'causes', id)),
  ),
  'a fix resolves causes of its entry': perEntry(({ causes, fixes }) => {
    const known = causes.map(({ id }) => id);
    return fixes.flatMap(({ id, resolves }) =>
      resolves
        .filter((cause) => !known.includes(cause))
        .map((cause) =>
          breach(
            `resolves "${cause}", which is no cause here${didYouMean(cause, known, `; name one of: ${known.join(', ')}`)}`,
            'fixes',
            id,
            'resolves',
          ),
        ),
    );
  }),
  'a message proves a cause of its entry': perEntry(({ causes, messages }) => {
    const known = causes.map(({ id }) => id);
    return messages.flatMap(({ id, cause }) =>
      cause === undefined || known.includes(cause)
        ? []
        : [
            breach(
              `names cause "${cause}", which is not here${didYouMean(cause, known)}`,
              'messages',
              id,
              'cause',
            ),
          ],
    );
  }),
};
