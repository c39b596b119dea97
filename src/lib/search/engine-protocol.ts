import type { Feed } from '../find/feed/feed.ts';
import type { Words } from '../find/words/questions.ts';
import type { Hit } from './full-text.ts';
import type { Mask, Masked } from '../find/secrets.ts';
import type { Answer, Choice } from './choices.ts';

/**
 * What the box asks of the resolver. It comes in a file of its own, when a reader turns to the box, and
 * serves short texts; whole logs are read by a worker, which is another file.
 */
export type Engine = {
  /** Loads what the first answer needs; a failure shows when the reader asks. */
  prepare: (feed: string, ahead?: Promise<Response>) => void;
  /** Whether the masks are needed before a text may be shown. */
  mayHoldSecret: (text: string) => boolean;
  /**
   * `masks` says that the text cannot be answered without them, `most` that it asks for most of the table, which
   * the worker has whole.
   */
  answer: (
    question: Question,
    mask?: Mask,
    words?: EngineWords,
  ) => Promise<Answered | 'masks' | 'most'>;
  /** The rows that are there, and those of full-text search behind them; fails where it could not look everywhere. */
  search: (
    text: string,
    before: readonly Choice[],
    feed: string,
    words: EngineWords,
    needMask: () => Promise<Mask>,
  ) => Promise<Choice[]>;
};

/** What takes secrets out of a text: it comes in a file of its own, for a text that may hold one. */
export type EngineMasks = { mask: Mask };

/** What only a question needs: it comes in a file of its own, so that a paste does not wait for it. */
export type EngineWords = {
  /** The whole feed, and what guesses by its words, in the language of the text; `lexicon` is where other languages are. */
  read: (text: string, feed: string, lexicon: string) => Promise<{ feed: Feed; words: Words }>;
  search: (text: string) => Promise<Hit[]>;
};

export type Question = {
  text: string;
  /** Kinds of secret that were taken out of the text already. */
  masked: readonly string[];
  /** Address of the feed. */
  feed: string;
  /** Address of the words of other languages. */
  lexicon: string;
  /** HTTP statuses that have a page. */
  statuses: readonly string[];
  /** Where reports go. */
  repository: string;
};

/** An answer, or why there is none: the table did not come, or it is one of another build. */
export type Answered = Answer | 'table' | 'another-build';

/** Names of the events with which the files hand engine, words and masks to the page. */
export const engineReady = 'engine-ready';
export const wordsReady = 'engine-words-ready';
export const masksReady = 'engine-masks-ready';

/** What a worker is asked, and what it says. */
export type Task = { id: number } & ({ mask: string } | { question: Question });
export type Done = { id: number; result: Masked | Answered };
