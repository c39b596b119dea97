import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { builtFile, type Build } from '../built.ts';
import type { Block } from '../code-blocks.ts';
import { blockOf, isBlock } from './blocks.ts';

/** What the checks read out of a page's file, without a browser. */
export type Reading = {
  language: string;
  title: string;
  description: string;
  canonical: string;
  /** Where the page sends its reader at once; on short links only. */
  refresh: string | undefined;
  ids: string[];
  /** Ids that readers link to; the box and the numbers of sources have ids for other reasons. */
  parts: string[];
  /** Attributes that name another file or part, canonical addresses aside. */
  references: { attribute: string; value: string }[];
  /** Headings that no `hidden` covers. */
  headings: { level: string; text: string }[];
  /** Text of the main part that no `hidden` covers, without the marks that lead to sources. */
  text: string;
  /** Its pieces as they stand, without what is there to be clicked. */
  pieces: string[];
  /** The five-second answer of an entry. */
  summary: string;
  blocks: Block[];
  isSearched: boolean;
};

type Node = DefaultTreeAdapterTypes.Node;

/** Reads one page of a build; an unchanged file is parsed once. */
export function readPage(build: Build, file: string): Reading {
  if (build.changes?.has(file) === true) return readHtml(builtFile(build, file));
  const key = `${build.folder}/${file}`;
  const reading = readings.get(key) ?? readHtml(builtFile(build, file));
  readings.set(key, reading);
  return reading;
}

const readings = new Map<string, Reading>();

/** Reads the text of a page. */
function readHtml(html: string): Reading {
  const reading: Reading = {
    language: '',
    title: '',
    description: '',
    canonical: '',
    refresh: undefined,
    ids: [],
    parts: [],
    references: [],
    headings: [],
    text: '',
    pieces: [],
    summary: '',
    blocks: [],
    isSearched: false,
  };
  const texts: string[] = [];
  const visit = (node: Node, inMain: boolean, isHidden: boolean, isClicked: boolean) => {
    if (node.nodeName === '#text' && 'value' in node && inMain && !isHidden) {
      texts.push(node.value);
      if (!isClicked) reading.pieces.push(node.value);
    }
    let [within, hidden, clicked] = [inMain, isHidden, isClicked];
    if ('tagName' in node) {
      const of = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      note(reading, node, of);
      const { class: names = '' } = of;
      within ||= node.tagName === 'main';
      hidden ||= 'hidden' in of || /^(?:script|style|template)$/.test(node.tagName);
      hidden ||= /\b(?:cites|anchor)\b/.test(names);
      clicked ||= /\b(?:screen-only|visually-hidden|inferred)\b/.test(names);
      clicked ||= /^(?:button|form|fieldset|svg)$/.test(node.tagName);
      if (/^h[1-6]$/.test(node.tagName) && !hidden)
        reading.headings.push({ level: node.tagName, text: visibleText(node) });
      if (within && !hidden && reading.summary === '' && /\bsummary\b/.test(names))
        reading.summary = visibleText(node);
    }
    if ('childNodes' in node)
      for (const child of node.childNodes) visit(child, within, hidden, clicked);
  };
  visit(parse(html), false, false, false);
  reading.text = texts.join('');
  return reading;
}

function note(
  reading: Reading,
  node: DefaultTreeAdapterTypes.Element,
  of: Record<string, string>,
): void {
  if (node.tagName === 'html') reading.language = of['lang'] ?? '';
  if (node.tagName === 'title' && reading.title === '') reading.title = visibleText(node);
  if (of['http-equiv'] === 'refresh') reading.refresh = /url=(.+)/.exec(of['content'] ?? '')?.[1];
  if ('data-pagefind-body' in of) reading.isSearched = true;
  const { id } = of;
  if (id !== undefined) {
    reading.ids.push(id);
    if (/^(?:h[1-6]|li|article|div|span)$/.test(node.tagName) && !/^(?:find|source)-/.test(id))
      reading.parts.push(id);
  }
  if (node.tagName === 'meta' && of['name'] === 'description')
    reading.description = of['content'] ?? '';
  if (isBlock(node)) reading.blocks.push(blockOf(node));
  if (of['rel'] === 'canonical') {
    reading.canonical = of['href'] ?? '';
    return;
  }
  for (const attribute of ['href', 'src', 'action', 'data-feed', 'data-from']) {
    const value = of[attribute];
    if (value !== undefined) reading.references.push({ attribute, value });
  }
}

function visibleText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && node.attrs.some(({ value }) => /\b(?:cites|anchor)\b/.test(value)))
    return '';
  return 'childNodes' in node ? node.childNodes.map(visibleText).join('').trim() : '';
}
