import MarkdownIt from 'markdown-it';
import { breach, perPage, type Breach, type Rule } from './rule.ts';
import { proseIn, type Text } from './texts.ts';

/** What texts in front matter, in trees and in lists may hold. */
export const prose: Record<string, Rule> = {
  'a text is one line of inline Markdown': (library) => [
    ...perPage(markupFaults)(library),
    ...[...library.trees].flatMap(([name, tree]) =>
      markupFaults(tree).map((found) => ({ file: `content/trees/${name}.yaml`, ...found })),
    ),
  ],
  'quotes are straight': perPage((page) => [
    ...proseIn(page).flatMap(({ field, value }) => curlyIn(value, ...field)),
    ...curlyIn(page.body, 'body'),
  ]),
  'a title is plain': perPage(({ title }) =>
    /`|\*\*|\]\(/.test(title) ? [breach('is shown without Markdown; write it plain', 'title')] : [],
  ),
};

/** Curly quotes in what we write; a program may print them, in `code`. */
function curlyIn(text: string, ...field: string[]): Breach[] {
  const [found] =
    text.replaceAll(/```[^]*?```|`[^`]*`/g, '').match(/[\u2018\u2019\u201C\u201D]/) ?? [];
  if (found === undefined) return [];
  const straight = /[\u2018\u2019]/.test(found) ? "'" : '"';
  return [
    breach(`holds ${found}; write ${straight}, or put what a program prints in \`code\``, ...field),
  ];
}

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
// Where links lead is a rule of its own.
markdown.validateLink = () => true;

/** Texts that cannot hold any markup are not worth a parser's time. */
const plain = /^[A-Za-z"'(][A-Za-z0-9 ,.;:'"/()?%–—-]*$/;

function markupFaults(page: object): Breach[] {
  return proseIn(page)
    .filter(({ value }) => !plain.test(value))
    .flatMap(({ field, value }: Text) => {
      const fault = faultOf(value);
      return fault === null ? [] : [breach(fault, ...field)];
    });
}

function faultOf(text: string): string | null {
  const tokens = markdown.parse(text, {});
  const [open, inline, ...rest] = tokens;
  if (open?.type === 'html_block') return 'holds HTML, which shows as text; put it in `code`';
  if (open?.type !== 'paragraph_open' || rest.length !== 1 || inline === undefined)
    return `is read as ${blockNames[open?.type ?? ''] ?? 'several paragraphs'}; write one paragraph of plain sentences`;
  for (const { type, content, attrs } of inline.children ?? []) {
    if (type === 'text' && /`|\]\(|\*\*/.test(content))
      return `has "${/`|\]\(|\*\*/.exec(content)?.[0]}" that shows as it is; close it or put it in \`code\``;
    if (type === 'html_inline') return `holds ${content}, which shows as text; put it in \`code\``;
    if (type === 'image') return 'holds an image; say it in words';
    if (!inlineTypes.has(type))
      return `holds ${type.replace(/_.*/, '')}; use code, links and **strong** only`;
    if (type === 'link_open' && attrs?.some(([name]) => name === 'title'))
      return 'gives a link a title; write it in the text';
  }
  return null;
}

const inlineTypes = new Set([
  'text',
  'softbreak',
  'code_inline',
  'strong_open',
  'strong_close',
  'link_open',
  'link_close',
  'text_special',
]);

const blockNames: Record<string, string> = {
  heading_open: 'a heading',
  bullet_list_open: 'a list',
  ordered_list_open: 'a list',
  blockquote_open: 'a quotation',
  fence: 'a block of code',
  code_block: 'a block of code',
  hr: 'a line',
  table_open: 'a table',
};
