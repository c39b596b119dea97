import MarkdownIt from 'markdown-it';
import type { Library } from '../disk-library.ts';
import type { Problem } from '../problem.ts';
import { readBody } from './body-tree.ts';
import { pagesOf } from './rule.ts';
import { proseIn } from './texts.ts';

/** A link, and where it stands. */
export type Link = Omit<Problem, 'text'> & { href: string };

/** Every link in prose, in bodies and in trees. */
export function linksIn(library: Library): Link[] {
  const inTrees = [...library.trees].flatMap(([name, tree]) =>
    linksInTexts(`content/trees/${name}.yaml`, tree),
  );
  const inPages = pagesOf(library).flatMap((page) => {
    const tree = readBody(page.body);
    const nodes = 'fault' in tree ? [] : tree.nodes;
    const inBody = nodes.flatMap(({ node, line }) =>
      node.type === 'link'
        ? [{ file: page.file, field: ['body'], bodyLine: line, href: node.url }]
        : [],
    );
    return [...linksInTexts(page.file, page), ...inBody];
  });
  return [...inPages, ...inTrees];
}

const markdown = new MarkdownIt({ html: false, linkify: false });
// What is unsafe is refused by a rule, not left out by the parser.
markdown.validateLink = () => true;

function linksInTexts(file: string, page: object): Link[] {
  return proseIn(page)
    .filter(({ value }) => value.includes('](') || value.includes('<'))
    .flatMap(({ field, value }) =>
      markdown
        .parseInline(value, {})
        .flatMap(({ children }) => children ?? [])
        .filter(({ type }) => type === 'link_open')
        .map((token) => ({ file, field, href: decode(String(token.attrGet('href') ?? '')) })),
    );
}

/** The parser escapes what the author wrote. */
function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
