import { keepEnds } from '../find/read/ends.ts';
import type { Mask, Masked } from '../find/secrets.ts';
import {
  answerBeside,
  GoneEngine,
  loadEngine,
  loadMasks,
  loadWords,
  maskBeside,
} from './engine-loader.ts';
import { besideFeed } from './beside-feed.ts';
import type { Choice } from './choices.ts';
import type { Answered, Engine, EngineWords, Question } from './engine-protocol.ts';

/** Characters that are read on the page at once; a longer text is read in a worker. */
export const longestAtOnce = 20_000;
/** Characters of a text that are still read when there is no worker. */
const longestWithoutWorker = 100_000;

let engine: Engine | null = null;
/** The first file of the table, until the engine takes it. */
let first: Promise<Response> | undefined;
let mask: Mask | undefined;

/** Loads the engine, and what its first answer needs; a failure shows when the reader asks. Words and full text wait until they are. */
export function prepareEngine(feed: string): void {
  // It comes beside the engine, not behind it.
  if (engine === null) first ??= fetch(besideFeed(feed, 'find-first.json'));
  const ahead = first;
  ahead?.catch(() => undefined);
  needEngine().then(
    ({ prepare }) => {
      prepare(feed, ahead);
      first = undefined;
    },
    () => undefined,
  );
}

/**
 * The answer to a text of any length, or why there is none. `isFinal` waits until the typing rests, and says
 * whether the text is still the one that is asked: half a word fetches nothing.
 */
export async function answer(
  question: Question,
  isFinal: () => Promise<boolean>,
): Promise<Answered | 'script'> {
  try {
    const here = await needEngine();
    if (question.text.length <= longestAtOnce) return await answerHere(here, question, isFinal);
    const text = keepEnds(question.text, longestWithoutWorker);
    return await answerBeside(question).catch(() =>
      answerHere(here, { ...question, text }, isFinal),
    );
  } catch (error) {
    return error instanceof GoneEngine ? 'another-build' : 'script';
  }
}

/** The answer by names and messages; where that is not sure, by words, too, as soon as they are there. */
async function answerHere(
  here: Engine,
  question: Question,
  isFinal: () => Promise<boolean>,
): Promise<Answered> {
  if (here.mayHoldSecret(question.text)) await needMask();
  const known = await answerMasked(here, question);
  if (typeof known === 'string' || !known.wantsWords || !(await isFinal())) return known;
  const words = await loadWords().catch(() => null);
  return words === null ? known : answerMasked(here, question, words);
}

/** An answer may hold what looks like a secret though the text does not: then it is made again. */
async function answerMasked(
  here: Engine,
  question: Question,
  words?: EngineWords,
): Promise<Answered> {
  let answered = await here.answer(question, mask, words);
  if (answered === 'masks') answered = await here.answer(question, await needMask(), words);
  if (answered === 'most') return answerBeside(question).catch(() => 'table');
  return answered === 'masks' ? 'another-build' : answered;
}

/** The rows that are there, with those of full-text search; fails where it could not look everywhere. */
export async function searchPages(
  text: string,
  before: readonly Choice[],
  feed: string,
): Promise<Choice[]> {
  const [here, words] = await Promise.all([needEngine(), loadWords()]);
  return here.search(text, before, feed, words, needMask);
}

/** A short text without its secrets, where that needs no waiting; null where it does. */
export function maskNow(text: string): Masked | null {
  if (engine === null || text.length > longestAtOnce) return null;
  if (!engine.mayHoldSecret(text)) return { text, masked: [] };
  return mask?.(text) ?? null;
}

/** A text of any length without its secrets; as it is where the engine is lost, since nothing passes it on then. */
export async function maskText(text: string): Promise<Masked> {
  try {
    const here = await needEngine();
    if (text.length <= longestAtOnce)
      return here.mayHoldSecret(text) ? (await needMask())(text) : { text, masked: [] };
    return await maskBeside(text).catch(async () =>
      (await needMask())(keepEnds(text, longestWithoutWorker)),
    );
  } catch {
    return { text, masked: [] };
  }
}

async function needEngine(): Promise<Engine> {
  engine ??= await loadEngine();
  return engine;
}

async function needMask(): Promise<Mask> {
  mask ??= (await loadMasks()).mask;
  return mask;
}
