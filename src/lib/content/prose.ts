import MarkdownIt from 'markdown-it';
import { href } from '../addresses/urls.ts';

const inline = new MarkdownIt({ html: false, linkify: false, typographer: false });

inline.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index];
  const target = String(token?.attrGet('href') ?? '');
  if (target.startsWith('/')) token?.attrSet('href', href(target));
  return renderer.renderToken(tokens, index, options);
};

/** Inline Markdown in, HTML out. Raw HTML is shown as text; site paths get the base. */
export function proseToHtml(text: string): string {
  return inline.renderInline(text);
}

/** Inline Markdown in, plain text out, for attributes and search results. */
export function proseToText(text: string): string {
  return inline
    .parseInline(text, {})
    .flatMap((block) => block.children ?? [])
    .map((token) => (token.type === 'softbreak' ? ' ' : token.content))
    .join('');
}
