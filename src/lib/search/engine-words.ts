import { makeWords } from '../find/words/questions.ts';
import { wordsReady, type EngineWords } from './engine-protocol.ts';
import { loadFullText, searchFullText } from './full-text.ts';
import { loadLexicon, mayBeForeign } from './lexicon-loader.ts';

/** What a question needs beside the engine: words, other languages and full text. */
const words: EngineWords = {
  prepare: loadFullText,
  read: async (text, feed, lexicon) => {
    // Without the words of other languages the answer is what English names and messages give.
    const known = mayBeForeign(text)
      ? await loadLexicon(lexicon).catch(() => undefined)
      : undefined;
    return makeWords(feed, known);
  },
  search: searchFullText,
};

document.dispatchEvent(new CustomEvent(wordsReady, { detail: words }));
