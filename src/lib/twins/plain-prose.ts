/** A code span, in two backticks where it holds one, or a link: its words, which may hold code, and its address. */
const pieces =
  /``\s?(.+?)\s?``|`([^`]+)`|\[((?:`[^`]*`|[^\]`])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/**
 * Inline Markdown of our content in, plain text out, with each address behind the words of its link. Small
 * enough for a browser; a test holds it against the parser that the pages are made with.
 */
export function plainProse(text: string, place: Place): string {
  let plain = '';
  let end = 0;
  for (const found of text.matchAll(pieces)) {
    const [whole, wide, code, words, address = ''] = found;
    const link = `${plainProse(words ?? '', place)} (${absolute(address, place)})`;
    plain += `${unmarked(text.slice(end, found.index))}${wide ?? code ?? link}`;
    end = found.index + whole.length;
  }
  return plain + unmarked(text.slice(end));
}

/** Inline Markdown in, the same out with site paths and anchors as public addresses. */
export function withAbsoluteLinks(text: string, place: Place): string {
  return text.replaceAll(/(?<=\]\()[/#][^)]*/g, (address) => absolute(address, place));
}

function absolute(address: string, { root, page }: Place): string {
  if (address.startsWith('#')) return `${page}${address}`;
  return address.startsWith('/') ? `${root}${address}` : address;
}

function unmarked(text: string): string {
  return text.replaceAll('**', '').replaceAll(/\s+/g, ' ');
}

/** Where a text stands: the address of its page, and that of the site's root without the slash at its end. */
export type Place = { root: string; page: string };
