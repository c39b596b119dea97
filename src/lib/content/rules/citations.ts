import { citesOfBody } from './body-tree.ts';
import { didYouMean } from './nearest-name.ts';
import { breach, perEntry, perPage, type Page, type Rule } from './rule.ts';

/** What claims cite. */
export const citations: Record<string, Rule> = {
  'a cited source is listed': perPage((page) => {
    const listed = page.sources.map(({ id }) => id);
    return citesOf(page)
      .filter(({ id }) => !listed.includes(id))
      .map(({ id, at }) => ({
        ...at,
        text: `"${id}" is not in sources${didYouMean(id, listed)}`,
      }));
  }),
  'a listed source is cited': perPage((page) => {
    const cited = new Set(citesOf(page).map(({ id }) => id));
    return page.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id }) => breach('is never cited; cite it or remove it', 'sources', id));
  }),
  'a body cites its claims': perEntry(({ body }) =>
    body !== '' && citesOfBody(body).length === 0
      ? [breach('makes claims without <Cite id="…" />; cite a source of this entry', 'body')]
      : [],
  ),
};

type Cited = { id: string; at: { field: string[]; bodyLine?: number } };

function citesOf(page: Page): Cited[] {
  const { body, ...frontMatter } = page;
  return [
    ...citesBelow(frontMatter, []),
    ...citesOfBody(body).map(({ id, line }) => ({ id, at: { field: ['body'], bodyLine: line } })),
  ];
}

/** Every `cites` list below a value, so that no claim is forgotten when the schema grows. */
function citesBelow(value: unknown, path: string[]): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (key === 'cites' && Array.isArray(member))
      return member.map((id) => ({ id: String(id), at: { field: [...path, key, String(id)] } }));
    return citesBelow(member, [...path, Array.isArray(value) ? idOf(member, key) : key]);
  });
}

function idOf(member: unknown, index: string): string {
  return typeof member === 'object' && member !== null && 'id' in member
    ? String(member.id)
    : index;
}
