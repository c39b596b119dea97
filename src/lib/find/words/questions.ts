import type { Feed } from '../feed/feed.ts';
import type { Author } from '../judge/author.ts';
import type { Candidate } from '../judge/candidates.ts';
import type { Names } from '../judge/names.ts';
import { proposeNamesWithin } from '../judge/typed-names.ts';
import type { Provenance } from '../judge/provenance.ts';
import type { Facts } from '../read/facts.ts';
import { indexTerms, toEnglish, type TermIndex } from './bm25.ts';
import { proposeNearNames } from './near-names.ts';
import type { Lexicon } from './translate.ts';
import { proposeWords } from './word-candidates.ts';

/** What was read of a text before its words are compared. */
export type Asked = {
  text: string;
  facts: Facts;
  origin: Provenance & Author;
  candidates: Candidate[];
  names: Names;
};

/** Guesses by words and mistyped names: what a question needs, and a paste with a known message does not. */
export type Words = (asked: Asked) => Candidate[];

const indexes = new WeakMap<Feed, TermIndex>();

/** The words of a feed; with a lexicon it understands questions in other languages than English. */
export function makeWords(feed: Feed, lexicon?: Lexicon): Words {
  const index = indexes.get(feed) ?? indexTerms(feed);
  indexes.set(feed, index);
  return ({ text, facts, origin, candidates, names }) => {
    const mayBeName = origin.isTyped && (!origin.isPrinted || origin.ours > 0);
    const near = mayBeName ? proposeNearNames(text, candidates, names) : [];
    // What programs print is English.
    const own = origin.isTyped && !origin.isPrinted ? lexicon : undefined;
    if (own !== undefined) {
      // Names are English: a sentence of another language has them once it is translated.
      const { text: english, isTranslated } = toEnglish(text, index, own);
      if (isTranslated) near.push(...proposeNamesWithin(english, names, { ours: 1, others: 0 }));
    }
    return [...near, ...proposeWords(text, facts, origin, [...candidates, ...near], index, own)];
  };
}
