import { readBody } from './body-tree.ts';
import { breach, perPage, type Page, type Rule } from './rule.ts';
import { proseIn, textsIn } from './texts.ts';

/** Longest text of a field, in characters, by its last key; others are bounded by the schema. */
const longest: Record<string, number> = {
  reason: 240,
  inferred: 240,
  text: 480,
  confirm: 420,
  steps: 440,
  check: 260,
  answer: 480,
  difference: 240,
  template: 700,
  example: 900,
  wrong: 800,
  right: 800,
  aliases: 70,
  id: 60,
  surface: 40,
};

/** Most members of a list, by its key. */
const most: Record<string, number> = {
  messages: 40,
  causes: 10,
  fixes: 10,
  steps: 10,
  unhelpful: 8,
  disputes: 5,
  faq: 15,
  lookalikes: 10,
  related: 8,
  aliases: 15,
  cites: 10,
};

/** Longest word that a phone can still break, and longest run of letters in code. */
const word = { plain: 40, code: 120 };

/** How much of something fits a page. */
export const lengths: Record<string, Rule> = {
  'a text fits its place': perPage((page) =>
    textsIn(page).flatMap(({ field, keys, value }) => {
      const limit = longest[keys.split('.').at(-1) ?? ''] ?? 1000;
      return value.length > limit
        ? [
            breach(
              `has ${value.length} characters, at most ${limit} are read; shorten it`,
              ...field,
            ),
          ]
        : [];
    }),
  ),
  'a word fits a phone': perPage((page) => [
    ...proseIn(page).flatMap(({ field, value }) =>
      longWords(value).map((fault) => breach(fault, ...field)),
    ),
    ...wordsInBody(page).map(({ fault, line }) => ({
      field: ['body'],
      bodyLine: line,
      text: fault,
    })),
  ]),
  'a list is not endless': perPage((page) => listFaults(page, [])),
};

/** `code` breaks at its marks, other text only between words. */
function longWords(text: string): string[] {
  const plain = text.replaceAll(/`[^`]*`/g, ' ').replaceAll(/\]\([^)]*\)/g, ' ');
  return [
    ...plain.split(/[\s/_.-]+/).filter((each) => each.length > word.plain),
    ...text.split(/\s+/).filter((each) => each.length > word.code),
  ].map(
    (each) =>
      `has a word of ${each.length} characters, "${each.slice(0, 20)}…"; shorten or break it`,
  );
}

function wordsInBody(page: Page): { fault: string; line: number }[] {
  const tree = readBody(page.body);
  if ('fault' in tree) return [];
  return tree.nodes.flatMap(({ node, line }) => {
    const text =
      node.type === 'text' ? node.value : node.type === 'inlineCode' ? `\`${node.value}\`` : '';
    return longWords(text).map((fault) => ({ fault, line }));
  });
}

function listFaults(value: object, field: string[]): { field: string[]; text: string }[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (typeof member !== 'object' || member === null) return [];
    const limit = most[key];
    const name = Array.isArray(value) && 'id' in member ? String(member.id) : key;
    const own =
      Array.isArray(member) && limit !== undefined && member.length > limit
        ? [
            breach(
              `has ${member.length} members, at most ${limit} are read; keep the best`,
              ...field,
              key,
            ),
          ]
        : [];
    return [...own, ...listFaults(member, [...field, name])].map(({ field: at, text }) => ({
      field: [...at],
      text,
    }));
  });
}
