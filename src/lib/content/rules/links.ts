import type { Rule } from './rule.ts';

/** Ids of other pages and of snippets. */
export const links: Record<string, Rule> = {
  'a named entry exists': ({ entries, guides, statuses }) => {
    const ids = new Set(entries.map(({ id }) => id));
    const named = [
      ...entries.flatMap(({ file, lookalikes, related }) => [
        ...lookalikes.map(({ id }) => ({ file, field: 'lookalikes', id })),
        ...related.map((id) => ({ file, field: 'related', id })),
      ]),
      ...guides.flatMap(({ file, serves }) => serves.map((id) => ({ file, field: 'serves', id }))),
    ];
    const linked = [...entries, ...guides, ...statuses].flatMap((page) =>
      linksIn(page).map((id) => ({ file: page.file, field: 'links', id })),
    );
    return [...named, ...linked]
      .filter(({ id }) => !ids.has(id))
      .map(({ file, field, id }) => `${file}: ${field}: no entry has the id "${id}"`);
  },
  'look-alikes are mutual': ({ entries }) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return entries.flatMap(({ id, file, lookalikes }) =>
      lookalikes
        .filter((other) => {
          const twin = byId.get(other.id);
          return other.id === id || (twin && !twin.lookalikes.some((back) => back.id === id));
        })
        .map(
          (other) => `${file}: lookalikes: "${other.id}" does not name "${id}" back; add it there`,
        ),
    );
  },
  'a named snippet exists': ({ entries, guides, snippets }) =>
    [
      ...entries.flatMap(({ file, fixes }) => fixes.map(({ snippet }) => ({ file, snippet }))),
      ...guides.flatMap(({ file, snippets }) => snippets.map((snippet) => ({ file, snippet }))),
    ]
      .filter(({ snippet }) => snippet !== undefined && !snippets.includes(snippet))
      .map(({ file, snippet }) => `${file}: snippet: src/snippets/${snippet} does not exist`),
};

/** Entry ids that the prose of a page links to. */
function linksIn(page: object): string[] {
  return [...JSON.stringify(page).matchAll(/\(\/errors\/([a-z0-9_-]+)\//g)].map(
    (match) => match[1] ?? '',
  );
}
