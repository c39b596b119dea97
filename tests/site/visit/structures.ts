import { builtFile, builtPages, type Build } from '../built.ts';

/**
 * Pages that have, together, every structure of the site, each twice where two pages have it. Hundreds of
 * pages are made of the same elements, and what axe says of one depends on its kind, attributes and class.
 */
export function tellingPages(build: Build): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    builtPages(build).filter((path) => {
      const structures = structuresOf(builtFile(build, `${path.slice(1)}index.html`));
      const isNew = [...structures].some((each) => (seen.get(each) ?? 0) < 2);
      if (isNew) for (const each of structures) seen.set(each, (seen.get(each) ?? 0) + 1);
      return isNew;
    }),
  );
}

/** Elements of a built page by name and attributes, each below such a parent. */
function structuresOf(html: string): Set<string> {
  const found = new Set<string>();
  const open: string[] = [];
  for (const [, end, name = '', attributes = ''] of html.matchAll(tag)) {
    if (end === '/') {
      open.pop();
      continue;
    }
    const element = describe(name, attributes);
    found.add(`${open.at(-1) ?? ''} > ${element}`);
    if (!childless.has(name)) open.push(element);
  }
  return found;
}

/** Our own output: every attribute stands in double quotes or has no value, and every element is closed. */
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g;
const childless = new Set('area base br col hr img input link meta source wbr'.split(' '));
const telling = ['class', 'role', 'type', 'hidden', 'open', 'lang', 'scope'];

function describe(name: string, attributes: string): string {
  const kept = [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value]) =>
    telling.includes(key) ? `${key}=${value ?? ''}` : key,
  );
  return [name, ...kept.sort()].join(' ');
}
