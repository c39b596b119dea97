import { proseToText } from '../prose.ts';
import { countLines } from '../problem.ts';
import { readBody } from './body-tree.ts';
import { breach, pagesOf, type Rule } from './rule.ts';
import { textsIn } from './texts.ts';

/** Which letters content is written in. */
export const characters: Record<string, Rule> = {
  'a character is what it looks like': ({ texts }) =>
    [...texts].flatMap(([file, text]) =>
      oddIn(text).map(({ at, fault }) => {
        const line = countLines(text.slice(0, at));
        const column = at - text.lastIndexOf('\n', at - 1);
        return { file, field: [], line, text: `column ${column}: ${fault}` };
      }),
    ),
  'an escape stands for a plain character': (library) => [
    ...library.sources.flatMap(({ file, id, title }) => {
      const source = library.texts.get(file) ?? '';
      return oddIn(title)
        .filter(({ found }) => !source.includes(found))
        .map(({ fault }) => ({ file, ...breach(fault, 'sources', id, 'title') }));
    }),
    ...pagesOf(library).flatMap((page) => {
      const source = library.texts.get(page.file) ?? '';
      if (!/[\\&]/.test(source)) return []; // nothing is escaped in it
      const hidden = (text: string) => oddIn(text).filter(({ found }) => !source.includes(found));
      const tree = readBody(page.body);
      const shown = 'fault' in tree ? [] : tree.nodes;
      return [
        ...textsIn(page).flatMap(({ field, value }) =>
          [...hidden(value), ...hidden(proseToText(value))].map(({ fault }) =>
            breach(fault, ...field),
          ),
        ),
        ...shown.flatMap(({ node, line }) =>
          (node.type === 'text' ? hidden(node.value) : []).map(({ fault }) => ({
            field: ['body'],
            bodyLine: line,
            text: fault,
          })),
        ),
      ].map((each) => ({ file: page.file, ...each }));
    }),
  ],
};

/**
 * Everything but printable ASCII, line feeds, Western letters with marks, Chinese, Japanese and Korean letters, and the
 * signs that programs and typists really print. An escape in a terminal, a hidden direction or a Cyrillic "a" is none.
 */
const odd =
  /[^\n\x20-\x7e\u00a3\u00a7\u00b0\u00b1\u00b5\u00b7\u00c0-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2190-\u2193\u2248\u2260\u2264\u2265\u23ba-\u23bf\u2500-\u257f\u25a0-\u25ff\u2713-\u2718\u3001-\u3011\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A line end of Windows is one, a return alone is not. */
function oddIn(text: string): { at: number; found: string; fault: string }[] {
  return [...text.replaceAll('\r\n', ' \n').matchAll(odd)]
    .slice(0, 5)
    .map(({ index, 0: found }) => ({
      at: index,
      found,
      fault: `holds ${nameOf(found)}; ${remedyFor(found)}`,
    }));
}

function nameOf(found: string): string {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /^\P{C}$/u.test(found) && found.trim() !== '' ? `"${found}" (U+${code})` : `U+${code}`;
}

function remedyFor(found: string): string {
  if (/\p{L}/u.test(found)) return 'it looks like another letter; write it in Latin letters';
  if (/\p{Z}/u.test(found)) return 'write a plain space';
  if (/\p{C}/u.test(found)) return 'nobody sees it; remove it';
  return 'write it in plain characters';
}
