/** Letters of the stretches by which a wording is looked for: the longest that what it has allows. */
export const stretchLengths = [16, 13, 10, 6] as const;
export const longestStretch = stretchLengths[0];

/** Letters of the longest stretch within so many letters. */
export function stretchWithin(letters: number): number {
  return stretchLengths.find((length) => length <= letters) ?? letters;
}

/** A name as a number below 2^32, the same on every machine. */
export function hashName(letters: string): number {
  let sum = 1;
  for (let at = 0; at < letters.length; at += 1) sum = addLetter(sum, letters.charCodeAt(at));
  return spread(sum ^ nameMark);
}

/** A stretch as a number; the same number as `eachStretch` gives it in a text. */
export function hashStretch(letters: string): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) sum = addLetter(sum, letters.charCodeAt(at));
  return spread(sum ^ letters.length);
}

/** Every stretch of a length in a part of a text, as its number; one step a letter. */
export function eachStretch(
  text: string,
  length: number,
  from: number,
  to: number,
  take: (hash: number) => void,
): void {
  let far = 1;
  for (let times = 0; times < length; times += 1) far = Math.imul(far, base);
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    sum = addLetter(sum, text.charCodeAt(at));
    if (at - from >= length) sum = (sum - Math.imul(far, text.charCodeAt(at - length))) | 0;
    if (at - from >= length - 1) take(spread(sum ^ length));
  }
}

const base = 0x01000193;
/** Sets names apart from stretches of the same letters. */
const nameMark = 0x5bd1e995;

function addLetter(sum: number, letter: number): number {
  return (Math.imul(sum, base) + letter) | 0;
}

/** Spreads a number over all of 32 bits. */
function spread(sum: number): number {
  let hash = sum;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
