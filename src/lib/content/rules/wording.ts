import { inBody } from './bodies.ts';
import { readBody } from './body-tree.ts';
import { breach, perPage, type Page, type Rule } from './rule.ts';
import { proseIn } from './texts.ts';
import type { Turn } from '../turns.ts';

/** How the pages speak; the list and its reasons are `content/words.yaml`. */
export const wording: Record<string, Rule> = {
  'a turn of translated English does not come back': (library) => {
    if (library.turns.length === 0) return [];
    const find = finder(library.turns);
    return perPage((page) => [
      ...proseIn(page).flatMap(({ field, value }) =>
        find(value).map((text) => breach(text, ...field)),
      ),
      ...linesOf(page).flatMap(({ value, line }) => find(value).map((text) => inBody(line, text))),
    ])(library);
  },
};

/** Text in, what is wrong with it out. */
function finder(turns: readonly Turn[]): (text: string) => string[] {
  const known = new Map(turns.map((turn) => [turn.turn, turn]));
  const any = new RegExp(
    `(?<![\\w-])(?:${turns.map(({ turn }) => turn.replaceAll(' ', '\\s+')).join('|')})(?![\\w-])`,
    'gi',
  );
  return (text) =>
    [...text.replaceAll(/`[^`]*`|\]\([^)]*\)|"[^"]*"/g, ' ').matchAll(any)].map(([found]) => {
      const turn = known.get(found.toLowerCase().replaceAll(/\s+/g, ' '));
      return `says "${found}"; write ${turn?.say}. ${turn?.because}`;
    });
}

function linesOf(page: Page): { value: string; line: number }[] {
  const tree = readBody(page.body);
  if ('fault' in tree) return [];
  return tree.nodes.flatMap(({ node, line }) =>
    node.type === 'text' ? [{ value: node.value, line }] : [],
  );
}
