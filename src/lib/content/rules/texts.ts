import type { Page } from './rule.ts';

/** A text in front matter, and the keys and ids that lead to it. */
export type Text = { field: string[]; keys: string; value: string };

/** Every text in the front matter of a page or below another value, verbatim ones too. */
export function textsIn(page: Page | object): Text[] {
  const known = found.get(page);
  if (known !== undefined) return known;
  const texts: Text[] = [];
  for (const [key, value] of Object.entries(page))
    if (!added.includes(key)) collect(value, [key], key, texts);
  found.set(page, texts);
  return texts;
}

/** Texts that readers see, with inline Markdown. */
export function proseIn(page: Page | object): Text[] {
  return textsIn(page).filter(({ keys }) => !keys.split('.').some((key) => verbatim.has(key)));
}

/** What reading adds to the front matter. */
const added = ['id', 'file', 'kind', 'body', 'sources'];

/**
 * Keys whose texts, and all below them, are no prose: names, wordings, addresses. A new field is prose until it is
 * listed here.
 */
const verbatim = new Set(
  `id template example surface until where type code url lab request aliases cites resolves related serves snippets
  snippet who endpoints situation verdict grade checked classes since status cause on entry symbol of reread declared ask`.split(
    /\s+/,
  ),
);

/** Several rules ask for the same page. */
const found = new WeakMap<object, Text[]>();

/** Pushes rather than joins lists: this runs over every value of every page. */
function collect(value: unknown, field: string[], keys: string, texts: Text[]): void {
  if (typeof value === 'string') texts.push({ field, keys, value });
  else if (Array.isArray(value))
    for (const [index, member] of value.entries())
      collect(member, [...field, nameOf(member, index)], keys, texts);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      collect(member, [...field, key], `${keys}.${key}`, texts);
}

function nameOf(member: unknown, index: number): string {
  if (typeof member === 'object' && member !== null && 'id' in member) return String(member.id);
  return String(index);
}
