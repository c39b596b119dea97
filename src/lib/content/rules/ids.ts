import { perEntry, repeated, type Rule } from './rule.ts';

/** What names an entry: its file, its folder and the ids inside it. */
export const ids: Record<string, Rule> = {
  'an id fits its folder': perEntry(({ id, kind, type, code, title }) => {
    const wire = kind === 'type' ? type : kind === 'code' ? code : null;
    if (wire !== null && wire !== id) return [`${kind}: is "${wire}"; name the file ${wire}.mdx`];
    if ((kind === 'type' || kind === 'code') && wire === null) return [`${kind}: is missing`];
    if (kind === 'client' || kind === 'message') {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return ['file name: use kebab-case'];
      if (code !== null) return [`code: belongs to an entry in code/, not to "${title}"`];
    }
    return [];
  }),
  'an id is used once': ({ entries }) =>
    repeated(entries.map(({ id }) => id)).map(
      (id) => `errors/*/${id}.mdx: exists in several folders; keep one, an id is one URL`,
    ),
  'ids inside an entry differ': perEntry((entry) =>
    (['messages', 'causes', 'fixes', 'faq', 'unhelpful', 'disputes', 'sources'] as const).flatMap(
      (field) =>
        repeated(entry[field].map(({ id }) => id)).map(
          (id) => `${field}: the id "${id}" is used twice; rename the newer one`,
        ),
    ),
  ),
};
