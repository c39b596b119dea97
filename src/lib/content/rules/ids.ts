import { breach, perEntry, repeated, type Rule } from './rule.ts';

/** What names an entry: its file, its folder and the ids inside it. */
export const ids: Record<string, Rule> = {
  'an id fits its folder': perEntry(({ id, kind, type, code, title }) => {
    const wire = kind === 'type' ? type : kind === 'code' ? code : null;
    if (wire !== null && wire !== id)
      return [breach(`is "${wire}"; name the file ${wire}.mdx`, kind)];
    if ((kind === 'type' || kind === 'code') && wire === null)
      return [breach('is missing; the folder wants one', kind)];
    if (kind === 'client' || kind === 'message') {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [breach('name the file in kebab-case')];
      if (code !== null) return [breach(`belongs to an entry in code/, not to "${title}"`, 'code')];
    }
    return [];
  }),
  'an id is used once': ({ entries }) =>
    repeated(entries, ({ id }) => id).map(({ member, first }) => ({
      file: member.file,
      ...breach(`${first.file} has the same id; keep one, an id is one URL`),
    })),
  'ids inside an entry differ': perEntry((entry) =>
    (['messages', 'causes', 'fixes', 'faq', 'unhelpful', 'disputes'] as const).flatMap((field) =>
      repeated<{ id: string }>(entry[field], ({ id }) => id).map(({ member: { id } }) =>
        breach('the id is used twice; rename the newer one', field, id),
      ),
    ),
  ),
};
