import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block } from '../code-blocks.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Whether an element of a page's file is a block of code. */
export function isBlock(element: Element): boolean {
  return element.tagName === 'figure' && isOfClass(element, 'block');
}

/** A block as its file has it: a button without a text of its own copies what is shown. */
export function blockOf(figure: Element): Block {
  const inside = elementsIn(figure);
  const pre = inside.find(({ tagName }) => tagName === 'pre');
  const code = pre ? elementsIn(pre) : [];
  const text = pre ? textOf(pre) : '';
  const caption = inside.find(({ tagName }) => tagName === 'figcaption');
  const named = caption && elementsIn(caption).find(({ tagName }) => tagName === 'span');
  const button = inside.find(({ tagName }) => tagName === 'copy-button');
  const own = button?.attrs.find(({ name }) => /^data-(?:text|from)$/.test(name));
  return {
    caption: named ? textOf(named) : '',
    text,
    styled: code.filter(({ attrs }) => attrs.some(({ name }) => name === 'style')).length,
    keywords: code.filter((element) => isOfClass(element, 'k')).length,
    copied: button ? (own?.value ?? text) : 'no button',
  };
}

function isOfClass({ attrs }: Element, name: string): boolean {
  const names = attrs.find((attribute) => attribute.name === 'class')?.value ?? '';
  return names.split(/\s+/).includes(name);
}

function elementsIn(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : [],
  );
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
