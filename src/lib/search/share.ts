import type { Mask } from '../find/secrets.ts';

/** Characters of an encoded text that every program passes on whole. */
const longest = 1900;

/** Lines of a text in, what of them may be passed on out: masked, and short when it is encoded. */
export function shareable(lines: string, mask: Mask): string {
  const characters = [...mask(lines).text.slice(0, longest)];
  let size = 0;
  const kept = characters.findIndex((character) => (size += encode(character).length) > longest);
  return (kept === -1 ? characters : characters.slice(0, kept)).join('').trim();
}

function encode(text: string): string {
  return new URLSearchParams({ q: text }).toString().slice(2);
}
