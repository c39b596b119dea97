import type { Library } from '../files.ts';
import type { Source } from '../parts.ts';
import { perEntry, type Rule } from './rule.ts';

/** What claims cite. */
export const citations: Record<string, Rule> = {
  'a cited source is listed': (library) =>
    everyPage(library).flatMap(({ file, sources, cited }) =>
      [...cited]
        .filter((id) => !sources.some((source) => source.id === id))
        .map((id) => `${file}: sources: "${id}" is cited but not listed; add it`),
    ),
  'a listed source is cited': (library) =>
    everyPage(library).flatMap(({ file, sources, cited }) =>
      sources
        .filter(({ id }) => !cited.has(id))
        .map(({ id }) => `${file}: sources: "${id}" is never cited; cite it or remove it`),
    ),
  'a body cites its claims': perEntry(({ body }) =>
    body !== '' && citesIn(body).length === 0
      ? ['body: makes claims without <Cite id="…" />; cite a source of this entry']
      : [],
  ),
};

/** Source ids that a body cites with `<Cite id="…" />`. */
function citesIn(body: string): string[] {
  return [...body.matchAll(/<Cite\s+id="([^"]+)"/g)].map((match) => match[1] ?? '');
}

function everyPage(library: Library): { file: string; sources: Source[]; cited: Set<string> }[] {
  const pages = [...library.entries, ...library.statuses, ...library.guides];
  return pages.map((page) => ({
    file: page.file,
    sources: page.sources,
    cited: new Set([...citesOf(page), ...citesIn(page.body)]),
  }));
}

/** Every `cites` list below a value, so that no claim is forgotten when the schema grows. */
function citesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'cites' && Array.isArray(member) ? member.map(String) : citesOf(member),
  );
}
