import type { Facts } from '../read/facts.ts';
import { fold } from '../read/folding.ts';
import { makeCandidate, type Candidate } from './candidates.ts';
import type { Names } from './names.ts';
import type { Provenance } from './provenance.ts';

/** Candidate of the entry whose id, title or alias is all that was typed; wire names are claimed as such. */
export function proposeNames(text: string, facts: Facts, names: Names): Candidate[] {
  if (text.length > longestName) return [];
  const folded = fold(text);
  const isWireName = [facts.codes, facts.types, facts.classes].some((found) =>
    found.some(({ value }) => fold(value) === folded),
  );
  const entry = isWireName ? undefined : names.byName.get(folded);
  if (entry === undefined) return [];
  const whole = { value: text.trim(), at: 0, isField: false };
  return [
    {
      ...makeCandidate(entry, 'words', 0.97, 'you typed its name', whole, false),
      isNamed: true,
      isAll: true,
    },
  ];
}

/** Characters of a text that is a name. */
const longestName = 300;

/** Words in a name that is looked for within a sentence, and letters that it has at least. */
const mostNameWords = 8;
const shortestName = 10;

/** Candidates of the entries whose title or alias, of two words or more, stands in a typed sentence. */
export function proposeNamesWithin(text: string, names: Names, { ours }: Provenance): Candidate[] {
  const words = [...text.matchAll(/[A-Za-z0-9_'-]+/g)].map((found) => ({
    at: found.index,
    end: found.index + found[0].length,
    letters: fold(found[0]),
  }));
  const all = words.reduce((sum, { letters }) => sum + letters.length, 0);
  const candidates: Candidate[] = [];
  for (const [place, first] of words.entries()) {
    let letters = first.letters;
    for (const word of words.slice(place + 1, place + mostNameWords)) {
      letters += word.letters;
      const entry = letters.length < shortestName ? undefined : names.byName.get(letters);
      const share = letters.length / all;
      // Without a word of Claude, a name that other services have too must be most of what was typed.
      if (entry === undefined || (ours === 0 && share < 0.7)) continue;
      const value = text.slice(first.at, word.end);
      const fact = { value, at: first.at, isField: false };
      const reason = `"${value}" is a name of it`;
      // The name of a whole type beside other words leaves it to them to say which error it is.
      const isGeneral = entry.kind === 'type' && share < 0.5;
      const score = (isGeneral ? 0.4 : 0.6) + 0.2 * share;
      const isNamed = share >= 0.5 || /[_/]/.test(value);
      candidates.push({ ...makeCandidate(entry, 'words', score, reason, fact, false), isNamed });
    }
  }
  return candidates;
}
