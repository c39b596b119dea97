import type { Entry } from './entry.ts';
import { componentsOf } from './rules/body-tree.ts';

/** Components of a body that show nothing of other entries. */
const alone = new Set(['Cite', 'Heading', 'Snippet', 'FoldedSnippet']);

/** Ids of the entries that an entry's page names; `any` where its body has a component that may name more. */
export function namedBy({ type, lookalikes, related, body }: Entry): string[] | 'any' {
  if (body !== '' && componentsOf(body).some(({ name }) => !alone.has(name))) return 'any';
  return [
    ...new Set([...(type === null ? [] : [type]), ...lookalikes.map(({ id }) => id), ...related]),
  ];
}
