import type { DefaultTreeAdapterTypes } from 'parse5';

/** Where a text stands: links in it are made absolute against the page; the title has been said already. */
export type Place = { page: URL; passed?: Element | undefined };
type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Nodes of a page in, Markdown blocks out, one for each paragraph, list, table or program. */
export function blocksOf(nodes: readonly Node[], place: Place): string[] {
  const blocks: string[] = [];
  let run: Node[] = [];
  const endRun = () => {
    const text = inlineOf(run, place).trim();
    if (text !== '') blocks.push(text);
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && (isLeftOut(node) || node === place.passed)) continue;
    if (!isElement(node) || !isBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...blockOf(node, place));
  }
  endRun();
  return blocks;
}

function blockOf(node: Element, place: Place): string[] {
  const { tagName, childNodes } = node;
  if (/^h[1-6]$/.test(tagName)) {
    const text = inlineOf(childNodes, place).trim();
    return text === '' ? [] : [`${'#'.repeat(Number(tagName[1]))} ${text}`];
  }
  if (tagName === 'p' && !childNodes.some((child) => isElement(child) && isBlock(child))) {
    const text = inlineOf(childNodes, place).trim();
    const isLabel = ['print-label', 'action'].some((name) => hasName(node, name));
    return text === '' ? [] : [isLabel ? `**${text}**` : text];
  }
  if (tagName === 'ul' || tagName === 'ol') return [listOf(node, place)].filter(Boolean);
  if (tagName === 'dl') return [factsOf(node, place)].filter(Boolean);
  if (tagName === 'table') return [tableOf(node, place)];
  if (tagName === 'pre' || tagName === 'samp') return [fenced(textOf(node), '')];
  if (tagName === 'figure') return figureOf(node, place);
  if (tagName === 'svg') return [attribute(node, 'aria-label') ?? ''].filter(Boolean);
  if (tagName === 'a')
    return [linked(blocksOf(childNodes, place).join(' '), node, place).replace(linkEnd, '')];
  if (tagName === 'summary' && !elements(node).some(({ tagName }) => /^h[1-6]$/.test(tagName)))
    return [`**${inlineOf(childNodes, place).trim()}**`];
  return blocksOf(childNodes, place);
}

function listOf(list: Element, place: Place): string {
  const items = elements(list).filter((item) => item.tagName === 'li' && !isLeftOut(item));
  // Items with headings are sections.
  if (items.some((item) => elements(item).some(({ tagName }) => /^h[1-6]$/.test(tagName))))
    return items
      .flatMap((item, index) => {
        const [first = '', ...rest] = blocksOf(item.childNodes, place);
        // Other parts of the page name a section by its number.
        const isNumbered = list.tagName === 'ol' && items.length > 1;
        return [isNumbered ? first.replace(/^#+ /, `$&${index + 1}. `) : first, ...rest];
      })
      .join('\n\n');
  return items
    .map((item, index) => {
      const mark = list.tagName === 'ol' ? `${index + 1}. ` : '- ';
      const blocks = blocksOf(item.childNodes, place);
      const isTight = blocks.every((block, at) => at === 0 || /^(?:- |\d+\. )/.test(block));
      return (
        mark +
        blocks.join(isTight ? '\n' : '\n\n').replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');
}

/** A list of facts: the name, then its value, a line each. */
function factsOf(list: Element, place: Place): string {
  const lines: string[] = [];
  const visit = (node: Element) => {
    if (isLeftOut(node)) return;
    const blocks = () => blocksOf(node.childNodes, place);
    if (node.tagName === 'dt') lines.push(`- **${blocks().join(' ').replaceAll('**', '')}:**`);
    else if (node.tagName === 'dd') lines.push(`${lines.pop() ?? '-'} ${valueOf(blocks())}`);
    else elements(node).forEach(visit);
  };
  elements(list).forEach(visit);
  return lines.join('\n');
}

/** What a fact says: on the line of its name, but for a table and what follows it. */
function valueOf(blocks: string[]): string {
  const table = blocks.findIndex((block) => block.startsWith('| '));
  if (table === -1) return blocks.join(' ');
  const below = blocks.slice(table).map((block) => `\n\n${block.replaceAll(/^/gm, '  ')}`);
  return blocks.slice(0, table).join(' ') + below.join('');
}

function tableOf(table: Element, place: Place): string {
  const rows = descendants(table, 'tr').map((row) =>
    elements(row)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell) =>
        blocksOf(cell.childNodes, place)
          .join(' ')
          .replaceAll(/\s*\n\s*/g, ' ')
          .replaceAll('|', '\\|'),
      ),
  );
  const [head = [], ...body] = rows;
  const caption = descendants(table, 'caption').map((each) => inlineOf(each.childNodes, place));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
  return [...caption, lines].join('\n\n');
}

/** A program or text under its caption; another figure is its parts, one after the other. */
function figureOf(figure: Element, place: Place): string[] {
  const [pre] = descendants(figure, 'pre');
  if (pre === undefined) return blocksOf(figure.childNodes, place);
  const caption = descendants(figure, 'figcaption').flatMap(({ childNodes }) =>
    blocksOf(childNodes, place),
  );
  const language = attribute(figure, 'data-language') ?? '';
  return [...caption.map((text) => `${text}:`), fenced(textOf(pre), language)];
}

/** Phrases in, one line of Markdown out. */
export function inlineOf(nodes: readonly Node[], place: Place): string {
  let text = '';
  for (const node of nodes) text += 'value' in node ? escaped(node.value) : phraseOf(node, place);
  // This runs at every depth of a page; most pieces have none of these.
  if (text.includes(linkEnd)) text = text.replaceAll(neighbours, ' ').replaceAll(linkEnd, '');
  if (/[\t\r\n]| {2}/.test(text)) text = text.replaceAll(/[ \t\r\n]+/g, ' ');
  return text.includes(lineBreak) ? text.replaceAll(lineBreak, '  \n') : text;
}

/** Ends a link, until it is clear that no other follows: styles keep those apart. */
const linkEnd = '\u{E001}';
const neighbours = /\u{E001}(?=\[)/gu;

/** Stands for a line break until white space has been closed up. */
const lineBreak = '\u{E000}';

function phraseOf(node: Node, place: Place): string {
  if (!isElement(node) || isLeftOut(node)) return '';
  const { tagName, childNodes } = node;
  const text = () => inlineOf(childNodes, place);
  if (tagName === 'br') return lineBreak;
  if (tagName === 'code' || tagName === 'kbd' || tagName === 'samp') return literal(textOf(node));
  if (tagName === 'strong' || tagName === 'b') return wrapped(text(), '**');
  if (tagName === 'em' || tagName === 'i') return wrapped(text(), '*');
  if (tagName === 'small' && hasName(node, 'inferred')) return ` (${text().trim()})`;
  if (tagName === 'sup' && hasName(node, 'cites')) {
    const numbers = descendants(node, 'a').map(textOf);
    return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
  }
  // A heading that leads to itself is no link here.
  if (tagName !== 'a' || isHeading(node.parentNode)) return text();
  return linked(text(), node, place);
}

function linked(label: string, link: Element, { page }: Place): string {
  const target = attribute(link, 'href');
  if (target === undefined || label.trim() === '') return label;
  return `[${label.trim()}](${new URL(target, page).href.replaceAll(')', '%29')})${linkEnd}`;
}

function wrapped(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

/** A text may have backticks of its own, so its fence is longer. */
function literal(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line.trim() === '') return '';
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

function fenced(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const name = language === 'text' ? '' : language;
  return `${ticks}${name}\n${text.replace(/\n+$/, '')}\n${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Marks that Markdown would read otherwise. */
function escaped(text: string): string {
  return /[\\*<`]/.test(text) ? text.replaceAll(/[\\*<`]/g, '\\$&') : text;
}

/** What is there to be clicked, not read: buttons, fields, copies of text, pictures beside their words. */
function isLeftOut(node: Element): boolean {
  if (leftOut.has(node.tagName)) return true;
  if (node.tagName === 'svg')
    return attribute(node, 'role') !== 'img' || attribute(node, 'hidden') !== undefined;
  if (node.attrs.length === 0) return false;
  if (attribute(node, 'hidden') !== undefined) return true;
  return ['screen-only', 'visually-hidden', 'anchor'].some((name) => hasName(node, name));
}

const leftOut = new Set('script style template button input form fieldset noscript'.split(' '));

/** Several printed lines are a block of their own. */
function isBlock(node: Element): boolean {
  const { tagName, childNodes } = node;
  if (tagName === 'samp') return textOf(node).trim().includes('\n');
  if (isLeftOut(node)) return false;
  return blockNames.has(tagName) || childNodes.some((child) => isElement(child) && isBlock(child));
}

const blockNames = new Set(
  'article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary svg table tbody td th thead tr ul'.split(
    ' ',
  ),
);

function isHeading(node: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return node !== null && 'tagName' in node && /^h[1-6]$/.test(node.tagName);
}

function hasName(node: Element, name: string): boolean {
  const names = attribute(node, 'class');
  return names !== undefined && (names === name || names.split(' ').includes(name));
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function elements(node: Element): Element[] {
  return node.childNodes.filter(isElement);
}

function descendants(node: Element, name: string): Element[] {
  return elements(node).flatMap((child) => [
    ...(child.tagName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
