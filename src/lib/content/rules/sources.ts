import { claimsIn } from '../cites.ts';
import type { ListedSource } from '../sources.ts';
import { didYouMean } from './nearest-name.ts';
import { breach, pagesOf, type Rule } from './rule.ts';

/** What the list of sources holds. */
export const sources: Record<string, Rule> = {
  'a listed source is cited': (library) => {
    const cited = pagesOf(library).flatMap((page) =>
      claimsIn(page).flatMap((claim) => claim.cited),
    );
    const named = new Set([...cited, ...library.sources.flatMap(({ of }) => of ?? []), ...ours]);
    return library.sources
      .filter(({ id }) => !named.has(id))
      .map((source) => inRow(source, 'nobody cites it; cite it or remove the line'));
  },
  'a source is listed once': ({ sources: rows }) => {
    const firsts = new Map<string, ListedSource>();
    return rows.flatMap((source) => {
      const twins = [source.id, ...addressesOf(source)].map((key) => firsts.get(key));
      for (const key of [source.id, ...addressesOf(source)])
        if (!firsts.has(key)) firsts.set(key, source);
      const [namesake, ...others] = twins;
      if (namesake)
        return [inRow(source, `${namesake.file} has this id, too; rename the newer one`)];
      const twin = others.find((other) => other !== undefined);
      return twin ? [inRow(source, `has the address of ${twin.id}; ${remedyFor(twin)}`)] : [];
    });
  },
  'a copy names its source': ({ sources: rows }) => {
    const bases = rows.filter(({ of }) => of === undefined).map(({ id }) => id);
    return rows.flatMap((source) =>
      source.of === undefined || bases.includes(source.of)
        ? []
        : [
            inRow(
              source,
              `"${source.of}" is no row with an address${didYouMean(source.of, bases)}`,
              'of',
            ),
          ],
    );
  },
};

/** What a page may cite without a source of somebody else. */
const ours = ['lab', 'inferred'];

function inRow({ file, id }: ListedSource, text: string, ...field: string[]) {
  return { file, ...breach(text, 'sources', id, ...field) };
}

/** What no second row may have: the address, and for parts, copies, runs and SDK files all that is shown. */
function addressesOf({ url, title, checked, of, sdk }: ListedSource): string[] {
  if (url === '') return [];
  const isWhole = !of && !sdk && !url.startsWith('/');
  return [...(isWhole ? [url] : []), [url, title, checked].join('\n')];
}

function remedyFor({ id, url }: ListedSource): string {
  return url.startsWith('/')
    ? 'merge the rows'
    : `merge the rows, or write { of: ${id}, checked: … } for another copy`;
}
