import { builtFile, builtPages, type Build } from '../built.ts';

/**
 * Few pages that have, together, every structure of the site, each twice where two pages have it. Hundreds of
 * pages are made of the same elements, and what axe says of one depends on its kind, attributes and class.
 */
export function tellingPages(build: Build): string[] {
  const structures = new Map(
    builtPages(build).map((path) => [
      path,
      structuresOf(builtFile(build, `${path.slice(1)}index.html`)),
    ]),
  );
  const seen = new Map<string, number>();
  const isWanted = (structure: string) => (seen.get(structure) ?? 0) < 2;
  const chosen: string[] = [];
  for (;;) {
    const [most] = [...structures]
      .map(([path, all]) => ({ path, news: [...all].filter(isWanted).length }))
      .sort((one, other) => other.news - one.news);
    if (most === undefined || most.news === 0) return chosen;
    chosen.push(most.path);
    for (const each of structures.get(most.path) ?? []) seen.set(each, (seen.get(each) ?? 0) + 1);
    structures.delete(most.path);
  }
}

/** Elements of a built page by name and attributes, each below such a parent. */
function structuresOf(html: string): Set<string> {
  const found = new Set<string>();
  const open: string[] = [];
  for (const [whole, end, name = '', attributes = ''] of html.matchAll(tag)) {
    if (end === '/') {
      open.pop();
      continue;
    }
    const element = descriptions.get(whole) ?? describe(name, attributes);
    descriptions.set(whole, element);
    found.add(`${open.at(-1) ?? ''} > ${element}`);
    if (!childless.has(name)) open.push(element);
  }
  return found;
}

/** Of each tag as it is written: the same few thousand make up all pages. */
const descriptions = new Map<string, string>();

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
