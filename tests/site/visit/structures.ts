import type { Check } from './check.ts';

/**
 * A check that skips a page whose every structure it has seen twice: hundreds of pages are made of the
 * same elements, and what axe says of one depends on its kind, attributes and class. A check in, the
 * sparing one out; it remembers for as long as its worker lives.
 */
export function onNewStructures(check: Check): Check {
  const seen = new Map<string, number>();
  return async (visit) => {
    const structures = await visit.page.evaluate(structuresOf);
    if (structures.every((structure) => (seen.get(structure) ?? 0) >= 2)) return [];
    for (const each of structures) seen.set(each, (seen.get(each) ?? 0) + 1);
    return check(visit);
  };
}

/** Runs in the page: its elements by name and attributes, each below such a parent. */
function structuresOf(): string[] {
  const telling = ['class', 'role', 'type', 'hidden', 'open', 'lang', 'scope'];
  const describe = (element: Element | null): string =>
    element === null
      ? ''
      : [
          element.localName,
          ...[...element.attributes]
            .map(({ name, value }) => (telling.includes(name) ? `${name}=${value}` : name))
            .sort(),
        ].join(' ');
  const all = [...document.body.querySelectorAll('*')];
  return [
    ...new Set(all.map((element) => `${describe(element.parentElement)} > ${describe(element)}`)),
  ];
}
