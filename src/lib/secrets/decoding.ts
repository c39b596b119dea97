/** A text as a reader sees it, with the way back to the text as it was pasted. */
export type Decoded = {
  clean: string;
  /** Where the letters from `start` to `end` of the clean text stand in the pasted one. */
  sourceOf: (start: number, end: number) => [start: number, end: number];
};

/**
 * Undoes, once and in one pass, what logs, shells and terminals do to letters: escapes of any depth,
 * percent signs, entities, colours, look-alikes, letters without width. Line breaks become `\n`.
 */
export function decode(source: string): Decoded {
  const text = plain(blanksOfForms(source));
  // A stretch of each: where it starts in the clean text, in the pasted one, and how long it is there.
  const cleanStarts: number[] = [0];
  const sourceStarts: number[] = [0];
  const lengths: number[] = [0];
  const parts: string[] = [];
  let clean = 0;
  let last = 0;
  const add = (piece: string, start: number, length: number) => {
    if (piece === '') return;
    cleanStarts.push(clean);
    sourceStarts.push(start);
    lengths.push(length);
    parts.push(piece);
    clean += piece.length;
  };
  for (const found of text.matchAll(written)) {
    const letter = letterOf(found);
    if (letter === undefined) continue;
    add(text.slice(last, found.index), last, found.index - last);
    add(letter, found.index, found[0].length);
    last = found.index + found[0].length;
  }
  add(text.slice(last), last, text.length - last);

  const stretch = (place: number): number => {
    let [low, high] = [0, cleanStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((cleanStarts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const sourceAt = (place: number, after: 0 | 1): number => {
    const at = stretch(place);
    const start = sourceStarts[at] ?? 0;
    const length = (cleanStarts[at + 1] ?? clean) - (cleanStarts[at] ?? 0);
    // A letter that was written as several stands for all of them.
    if (length !== lengths[at]) return start + (after === 1 ? (lengths[at] ?? 0) : 0);
    return start + place - (cleanStarts[at] ?? 0) + after;
  };
  return {
    clean: parts.join(''),
    sourceOf: (start, end) => [sourceAt(start, 0), sourceAt(end - 1, 1)],
  };
}

/** Nothing to see: without width, soft, of direction. */
const unseen = /[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;
const escape = String.raw`(?:[\x1b\x9b␛]|\\{1,8}(?:u001[bB]|x1[bB]|033|e)|\^\[)`;
/** Each part begins with another letter and is bounded, so that no letter is read more than a few times. */
const written = new RegExp(
  [
    // Colours and links of a terminal, also where the escape was lost on the way.
    String.raw`${escape}\[[\d;?]{0,24}[A-Za-z]`,
    String.raw`\x1b\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)`,
    String.raw`\[\d{1,3}(?:;\d{1,3}){0,6}m`,
    // Escapes of strings: a code, a letter that stands for white space, or a sign as it is.
    String.raw`\\{1,8}(?:u\{?([\dA-Fa-f]{2,4})\}?|x([\dA-Fa-f]{2})|([nrt])|([!-/:-@[\]^_\x60{-~]))`,
    String.raw`%(?:25){0,4}([2-7][\dA-Fa-f]|0[aAdD9])`,
    String.raw`%(?:25){0,4}[eE]2%(?:25){0,4}80%(?:25){0,4}(9[0-5])`,
    String.raw`&(?:amp;){0,4}(?:#(\d{2,5});|#[xX]([\dA-Fa-f]{2,4});|(quot|apos|amp|lt|gt|nbsp|shy|hyphen|dash|ndash|mdash);)`,
    String.raw`</?(?:wbr|span|mark)(?:\s[^<>\n]{0,120})?/?>`,
    unseen.source,
  ].join('|'),
  'g',
);

const entities: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  shy: '',
};
const whites: Record<string, string> = { n: '\n', r: '', t: '\t' };

/** A form writes `+` for a blank, and `%2B` for a plus: a base64 value of an address stays whole. */
function blanksOfForms(text: string): string {
  if (!ofForm.test(text)) return text;
  return text.replace(/[^\s&]+/g, (run) => (ofForm.test(run) ? run.replaceAll('+', ' ') : run));
}
const ofForm = /%(?:0A|22|27|2C|3A)\+|\+%(?:22|27|3D)|%0A/i;

/** What was meant; nothing for what is only looks. */
function letterOf(found: RegExpMatchArray): string | undefined {
  const [, code, byte, white, sign, percent, dash, decimal, hex, entity] = found;
  const digits = code ?? byte ?? percent ?? hex;
  if (digits !== undefined) return letter(Number.parseInt(digits, 16));
  if (decimal !== undefined) return letter(Number(decimal));
  if (white !== undefined) return whites[white];
  if (sign !== undefined) return sign;
  if (dash !== undefined) return '-';
  return entity === undefined ? '' : (entities[entity] ?? '-');
}

function letter(code: number): string {
  if (code > 0x1f && code < 0x7f) return String.fromCharCode(code);
  return plain(String.fromCharCode(code)).replace(unseen, '');
}

/** Look-alikes as the letters of a keyboard, each in its place: nothing becomes longer or shorter. */
function plain(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u2018-\u201b\u2039\u203a]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]|\r(?=\n)/g, ' ')
    .replace(/\r/g, '\n')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
