/** A text reduced to lower-case letters and digits, with the place of each in the text. */
export type FoldedText = { text: string; at: Uint32Array };

/**
 * Keeps a-z and 0-9 only. Compared this way, a wording is the same with or without its backticks,
 * capitals, quotes and dots, and however a terminal broke its lines, even inside a word.
 */
export function foldText(text: string): FoldedText {
  const at = new Uint32Array(text.length);
  const codes = new Uint16Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = code >= 65 && code <= 90 ? code + 32 : code;
    if ((letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57)) {
      codes[count] = letter;
      at[count] = index;
      count += 1;
    }
  }
  return { text: toText(codes.subarray(0, count)), at: at.subarray(0, count) };
}

/** The letters alone, for short texts such as names. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function toText(codes: Uint16Array): string {
  const parts: string[] = [];
  // In slices, because a call takes only so many arguments.
  for (let from = 0; from < codes.length; from += 8192)
    parts.push(String.fromCharCode(...codes.subarray(from, from + 8192)));
  return parts.join('');
}
