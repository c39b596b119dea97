import { makeCandidate, type Candidate } from '../judge/candidates.ts';
import type { FeedEntry } from '../feed/feed.ts';
import { fold } from '../read/folding.ts';
import type { Names } from '../judge/names.ts';
import { countEdits } from './edits.ts';

/** Candidates of the names that a mistyped or half typed one is near to; none when a name or wording is right. */
export function proposeNearNames(text: string, candidates: Candidate[], names: Names): Candidate[] {
  if (candidates.some(({ evidence }) => evidence !== 'status' && evidence !== 'words')) return [];
  // Within a sentence or a line of a program, what is near to a name is another name.
  if (text.trim().split(/\s+/).length > mostWords) return [];
  const words = [...new Set([...text.split(/[\s,;:'"`()[\]{}]+/), text.trim()])]
    .map((word) => ({ word, letters: fold(word), isName: looksLikeName(word) }))
    .filter(({ letters }) => letters.length >= shortest && letters.length <= longest)
    .slice(0, 12);
  const near = beginWith(text.trim(), names);
  for (const { word, letters, isName } of words)
    for (const { name, letters: known, entry } of listNames(names)) {
      const most = Math.min(isName ? 3 : 2, Math.floor(known.length / 4));
      if (Math.abs(known.length - letters.length) > most) continue;
      const distance = countEdits(letters, known, most);
      if (distance === 0) return [];
      if (distance > most) continue;
      // Of two names with the same letters, the one that is written in the same way.
      const isAlike = name.includes('_') === word.includes('_');
      near.push({ name, entry, distance: distance + (isAlike ? 0 : 0.5) });
    }
  // What is all of a text, as far as it was typed, is meant before what one word of it is like.
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, mostNames).map(({ name, entry, distance }) => ({
    ...makeCandidate(
      entry,
      'words',
      0.7 - distance / 50,
      `did you mean ${name}?`,
      whole(text),
      false,
    ),
  }));
}

/** The names that a text is the beginning of, the shortest first; none when it begins too many. */
function beginWith(typed: string, names: Names): Near[] {
  const letters = fold(typed);
  if (letters.length < (looksLikeName(typed) ? shortestBegun : shortestWords)) return [];
  const begun = listNames(names).filter(({ letters: known }) => known.startsWith(letters));
  if (begun.length > mostBegun) return [];
  return begun.map((named) => ({
    ...named,
    distance: (named.letters.length - letters.length) / 100,
  }));
}

type Near = { name: string; entry: FeedEntry; distance: number };

/** Shorter words are near to too many names. */
const shortest = 6;
const longest = 60;
const mostNames = 3;
/** Letters of what is written as a name that begin one. */
const shortestBegun = 5;
/** Letters of words that begin a name, where nothing shows that they are one. */
const shortestWords = 10;
/** Names that a beginning may stand for. */
const mostBegun = 6;
/** Words of a text that somebody types who means a name. */
const mostWords = 4;

/** Written as programs write names, with more of them than a word has to be wrong in. */
function looksLikeName(word: string): boolean {
  return /_|[a-z][A-Z]/.test(word);
}

const listed = new WeakMap<Names, (Omit<Near, 'distance'> & { letters: string })[]>();

/** Every id, code, type and class, with the entry it leads to. */
function listNames(names: Names): (Omit<Near, 'distance'> & { letters: string })[] {
  const known = listed.get(names);
  if (known !== undefined) return known;
  const list = [
    ...[...names.byId.values()].map((entry) => ({ name: entry.id, entry })),
    ...[...names.byClass, ...names.byType].flatMap(([name, [entry]]) =>
      entry === undefined ? [] : spellings(name).map((spelled) => ({ name: spelled, entry })),
    ),
  ].map((named) => ({ ...named, letters: fold(named.name) }));
  listed.set(names, list);
  return list;
}

/** A class as our SDKs call it, and as those of Java and C# do. */
function spellings(name: string): string[] {
  return /[a-z]Error$/.test(name) ? [name, name.replace(/Error$/, 'Exception')] : [name];
}

function whole(text: string): { value: string; at: number; isField: boolean } {
  return { value: text.trim(), at: 0, isField: false };
}
