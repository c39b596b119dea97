import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { builtFile, builtFiles, type Build } from '../built.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that HTML lets nobody name unless they have a role. */
const nameless =
  /^(?:p|pre|code|div|span|em|strong|sup|sub|samp|kbd|time|li|dt|dd|b|i|td|tr|small)$/;

/** Faults that a checker of HTML sees and a browser hides. */
export function findMarkupFaults(build: Build): string[] {
  return builtFiles(build)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .flatMap((file) => {
      const html = builtFile(build, file);
      const page = `/${file.replace(/index\.html$/, '')}`;
      const found = elementsOf(html).flatMap((element) =>
        faultsOf(element).map((fault) => `${page}: <${element.tagName}> ${fault}`),
      );
      return /<\/body>\s*<\/html>\s*$/.test(html)
        ? found
        : [...found, `${page}: something stands behind its end; keep it within the layout`];
    });
}

function faultsOf(element: Element): string[] {
  const { tagName, attrs, childNodes } = element;
  const of = new Map(attrs.map(({ name, value }) => [name, value]));
  return [
    of.has('aria-label') &&
      !of.has('role') &&
      nameless.test(tagName) &&
      'has a name and no role; give it the role or leave the name to what it stands in',
    [...of.keys()].some((name) => /^(?:style|on.+)$/.test(name)) &&
      'has a style or a handler of its own, which the policy refuses; use a class or a script',
    tagName === 'time' &&
      !/^\d{4}-\d{2}(?:-\d{2})?$/.test(of.get('datetime') ?? textOf(childNodes)) &&
      'has no day; leave the element out',
    /^(?:span|small|em|strong|time|code)$/.test(tagName) &&
      /^\w/.test(textOf(childNodes)) &&
      /\w$/.test(textBefore(element)) &&
      'stands right behind a word, and the two are read as one; put a space between them',
  ].filter((fault) => fault !== false);
}

/** The text right before an element; within code, marks stand between letters of one word. */
function textBefore(element: Element): string {
  const { parentNode: around } = element;
  if (around === null || /^(?:pre|code|samp)$/.test(around.nodeName)) return '';
  const before = around.childNodes[around.childNodes.indexOf(element) - 1];
  return before?.nodeName === '#text' && 'value' in before ? before.value : '';
}

function textOf(nodes: readonly DefaultTreeAdapterTypes.Node[]): string {
  return nodes
    .map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : ''))
    .join('');
}

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}
