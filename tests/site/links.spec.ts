import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'playwright/test';
import { builds, builtFile, builtFiles, type Build } from './built.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

for (const [name, build] of Object.entries(builds))
  test(`every link, fragment and asset of the ${name} build exists`, () => {
    expect(brokenLinks(build)).toEqual([]);
  });

function brokenLinks(build: Build): string[] {
  const files = builtFiles(build);
  const html = files.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));
  const pages = new Map(html.map((file) => [file, elementsOf(builtFile(build, file))]));
  const ids = new Map(
    [...pages].map(([file, elements]) => [
      file,
      elements.flatMap((element) => attribute(element, 'id') ?? []),
    ]),
  );
  const problems: string[] = [];
  for (const [file, elements] of pages) {
    const own = ids.get(file) ?? [];
    for (const id of new Set(own.filter((id, index) => own.indexOf(id) !== index)))
      problems.push(`${file}: the id "${id}" stands twice`);
    const here = new URL(`http://site${build.base}${file.replace(/index\.html$/, '')}`);
    for (const element of elements)
      for (const name of ['href', 'src', 'action', 'data-feed']) {
        const value = attribute(element, name);
        if (value === undefined || attribute(element, 'rel') === 'canonical') continue;
        const target = new URL(value, here);
        if (target.origin !== here.origin) {
          if (target.protocol !== 'https:') problems.push(`${file}: ${value} is not https`);
          continue;
        }
        if (!target.pathname.startsWith(build.base)) {
          problems.push(`${file}: ${value} leaves the base path`);
          continue;
        }
        const path = target.pathname.slice(build.base.length);
        const found = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!files.includes(found)) problems.push(`${file}: ${value} leads to nothing`);
        else if (target.hash && !ids.get(found)?.includes(decodeURIComponent(target.hash.slice(1))))
          problems.push(`${file}: ${value} names an id that is not there`);
      }
  }
  return problems;
}
