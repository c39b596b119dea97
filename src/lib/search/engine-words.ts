import { makeWords } from '../find/words/questions.ts';
import { wordsReady, type EngineWords } from './engine-protocol.ts';
import { loadFeed } from './feed-loader.ts';
import { searchFullText } from './full-text.ts';
import { loadLexicon, mayBeForeign } from './lexicon-loader.ts';

/** What a question needs beside the engine: words, other languages and full text. */
const words: EngineWords = {
  read: async (text, feed, lexicon) => {
    // Without the words of other languages the answer is what English names and messages give.
    const [whole, known] = await Promise.all([
      loadFeed(feed),
      mayBeForeign(text) ? loadLexicon(lexicon).catch(() => undefined) : undefined,
    ]);
    return { feed: whole, words: makeWords(whole, known) };
  },
  search: searchFullText,
};

document.dispatchEvent(new CustomEvent(wordsReady, { detail: words }));
