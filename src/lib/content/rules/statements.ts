import type { MdastNode } from 'satteri';
import { claimsIn, findSource } from '../cites.ts';
import type { Source } from '../fields.ts';
import { readBody } from './body-tree.ts';
import type { Breach, Page } from './rule.ts';
import { proseIn, textsIn } from './texts.ts';

/** Some prose, without its marks, and what it cites. */
export type Statement = {
  text: string;
  /** Words that stand in `code`. */
  code: string[];
  sources: Source[];
  at: Omit<Breach, 'text'>;
};

/** Everything that a page states, each with the sources of the nearest claim around it. */
export function statementsIn(page: Page): Statement[] {
  const known = found.get(page);
  if (known !== undefined) return known;
  const statements = [...inFrontMatter(page), ...inBodyOf(page)];
  found.set(page, statements);
  return statements;
}

/** Several rules ask for the same page. */
const found = new WeakMap<Page, Statement[]>();

function inFrontMatter(page: Page): Statement[] {
  const claims = claimsIn(page).filter(({ field }) => field[0] !== 'body');
  const requests = textsIn(page).filter(({ keys }) => keys.startsWith('fixes.request'));
  return [...proseIn(page), ...requests].map(({ field, value }) => {
    const around = claims
      .filter((claim) => claim.field.every((name, at) => field[at] === name))
      .sort((one, other) => other.field.length - one.field.length)[0];
    return {
      text: value.replaceAll('`', ''),
      code: [...value.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
      sources: sourcesOf(page, around?.cited ?? []),
      at: { field },
    };
  });
}

function sourcesOf(page: Page, cited: readonly string[]): Source[] {
  return cited.flatMap((id) => findSource(page.sources, id) ?? []);
}

/** In a body, words belong to the marks that follow them; in a table, to the marks of their row. */
function inBodyOf(page: Page): Statement[] {
  const tree = readBody(page.body);
  if ('fault' in tree) return [];
  return tree.nodes
    .filter(({ node }) => node.type === 'paragraph' || node.type === 'tableRow')
    .flatMap(({ node, line }) => {
      const pieces = node.type === 'tableRow' ? [partsOf(node)] : cutAfterMarks(partsOf(node));
      return pieces.map((parts) => ({
        text: parts.map(({ text }) => text).join(''),
        code: parts.filter(({ isCode }) => isCode).map(({ text }) => text),
        sources: sourcesOf(
          page,
          parts.flatMap(({ cited }) => cited ?? []),
        ),
        at: { field: ['body'], bodyLine: line },
      }));
    });
}

type Part = { text: string; isCode: boolean; cited?: string };

function partsOf(node: MdastNode): Part[] {
  if (node.type === 'text') return [{ text: node.value.replaceAll('\n', ' '), isCode: false }];
  if (node.type === 'inlineCode') return [{ text: node.value, isCode: true }];
  if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') {
    const value = node.attributes.find((each) => each.type === 'mdxJsxAttribute')?.value;
    return typeof value === 'string' ? [{ text: '', isCode: false, cited: value }] : [];
  }
  return 'children' in node ? node.children.flatMap(partsOf) : [];
}

function cutAfterMarks(parts: readonly Part[]): Part[][] {
  const pieces: Part[][] = [[]];
  let wasMark = false;
  for (const part of parts) {
    const isBlank = part.cited === undefined && part.text.trim() === '';
    if (wasMark && part.cited === undefined && !isBlank) pieces.push([]);
    pieces.at(-1)?.push(part);
    if (!isBlank) wasMark = part.cited !== undefined;
  }
  return pieces;
}
