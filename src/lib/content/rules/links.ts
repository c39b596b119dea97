import type { Tree } from '../tree.ts';
import { didYouMean } from './nearest-name.ts';
import { breach, type Rule } from './rule.ts';

/** Ids of other entries and of snippets. */
export const links: Record<string, Rule> = {
  'a named entry exists': ({ entries, guides }) => {
    const known = entries.map(({ id }) => id);
    const ids = new Set(known);
    const named = [
      ...entries.flatMap(({ file, lookalikes, related }) => [
        ...lookalikes.map(({ id }) => ({ file, field: 'lookalikes', id })),
        ...related.map((id) => ({ file, field: 'related', id })),
      ]),
      ...guides.flatMap(({ file, serves }) => serves.map((id) => ({ file, field: 'serves', id }))),
    ];
    return named
      .filter(({ id }) => !ids.has(id))
      .map(({ file, field, id }) => ({
        file,
        ...breach(`no entry has the id "${id}"${didYouMean(id, known, correct)}`, field, id),
      }));
  },
  'a tree ends in entries': ({ entries, trees }) => {
    const known = entries.map(({ id }) => id);
    return [...trees].flatMap(([name, tree]) =>
      leavesOf(tree, []).flatMap(({ id, field }) =>
        known.includes(id)
          ? []
          : [
              {
                file: `content/trees/${name}.yaml`,
                ...breach(`no entry has the id "${id}"${didYouMean(id, known, correct)}`, ...field),
              },
            ],
      ),
    );
  },
  'look-alikes are mutual': ({ entries }) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return entries.flatMap(({ id, file, lookalikes }) =>
      lookalikes
        .filter((other) => {
          const twin = byId.get(other.id);
          return other.id === id || (twin && !twin.lookalikes.some((back) => back.id === id));
        })
        .map((other) => ({
          file,
          ...breach(`does not name "${id}" back; add it there`, 'lookalikes', other.id),
        })),
    );
  },
  'a named snippet exists': ({ entries, guides, snippets }) =>
    [
      ...entries.flatMap(({ file, fixes }) =>
        fixes.map(({ id, snippet }) => ({ file, snippet, field: ['fixes', id, 'snippet'] })),
      ),
      ...guides.flatMap(({ file, snippets }) =>
        snippets.map((snippet) => ({ file, snippet, field: ['snippets', snippet] })),
      ),
    ].flatMap(({ file, snippet, field }) =>
      snippet === undefined || snippets.includes(snippet)
        ? []
        : [
            {
              file,
              ...breach(
                `src/snippets/${snippet} does not exist${didYouMean(snippet, snippets)}`,
                ...field,
              ),
            },
          ],
    ),
};

const correct = '; correct it, or leave it out';

function leavesOf({ branches }: Tree, field: string[]): { id: string; field: string[] }[] {
  return branches.flatMap(({ entry, next }, at) => {
    const here = [...field, 'branches', String(at)];
    if (next !== undefined) return leavesOf(next, [...here, 'next']);
    return entry === undefined ? [] : [{ id: entry, field: [...here, 'entry'] }];
  });
}
