import { lettersOf } from './letters.ts';

/** Names like a mistyped one, nearest first; empty when the text has a name that is right. */
export function suggestNames(text: string, names: Iterable<string>): string[] {
  const words = [...new Set([...text.split(/[\s,;:'"`()[\]{}]+/), text.trim()])]
    .map(lettersOf)
    .filter((word) => word.length >= shortest && word.length <= longest)
    .slice(0, 12);
  const known = [...names].map((name) => ({ name, letters: lettersOf(name) }));
  const near: { name: string; distance: number }[] = [];
  for (const word of words)
    for (const { name, letters } of known) {
      const most = Math.min(3, Math.floor(letters.length / 4));
      if (Math.abs(letters.length - word.length) > most) continue;
      const distance = countEdits(word, letters, most);
      if (distance === 0) return [];
      if (distance <= most) near.push({ name, distance });
    }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}

/** Shorter words are near to too many names. */
const shortest = 6;
const longest = 60;

/** Letters to insert, remove, change or swap; more than `most` counts as `most + 1`. */
export function countEdits(a: string, b: string, most: number): number {
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwap =
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && isSwap) edits = Math.min(edits, (older[j - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    older = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
