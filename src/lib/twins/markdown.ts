import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { blocksOf, inlineOf } from './markdown-blocks.ts';

/** HTML of a built page and its public address in, its Markdown twin out: all that its main part says. */
export function pageMarkdown(html: string, page: URL, index: URL): string {
  const main = find(parseFragment(mainOf(html)).childNodes, 'main');
  if (main === undefined) throw new Error(`${page.pathname}: has no <main>`);
  // A text starts with its subject, whatever the page has above it.
  const title = find(main.childNodes, 'h1');
  const place = { page, passed: title };
  const parts = [
    title === undefined ? '' : `# ${inlineOf(title.childNodes, place).trim()}`,
    directive(page, index),
    ...blocksOf(main.childNodes, place),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The line at the top of each twin that says what it is and where the others are. */
export function directive(page: URL, index: URL): string {
  return `> Markdown of ${page.href}. Every page has such a twin; they are listed in [llms.txt](${index.href}).`;
}

/** The main part as it stands: styles, scripts, header and footer around it are half of a page. */
export function mainOf(html: string): string {
  const end = html.lastIndexOf('</main>');
  return html.slice(Math.max(html.indexOf('<main'), 0), end < 0 ? undefined : end);
}

/** The first element of this name, at any depth. */
function find(
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
  name: string,
): DefaultTreeAdapterTypes.Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === name ? node : find(node.childNodes, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
