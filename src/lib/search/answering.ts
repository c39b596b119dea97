import { keepEnds } from '../find/read/ends.ts';
import type { Masked } from '../find/secrets.ts';
import { answerBeside, GoneEngine, loadEngine, loadWords, maskBeside } from './engine-loader.ts';
import type { Choice } from './choices.ts';
import type { Answered, Engine, Question } from './engine-protocol.ts';

/** Characters that are read on the page at once; a longer text is read in a worker. */
export const longestAtOnce = 20_000;
/** Characters of a text that are still read when there is no worker. */
const longestWithoutWorker = 100_000;

/** The engine, once it is there: what is asked of it then needs no waiting. */
export let engine: Engine | null = null;

/** Loads the engine, and what its first answer needs; a failure shows when the reader asks. Words and full text wait until they are. */
export function prepareEngine(feed: string): void {
  needEngine().then(
    ({ prepare }) => prepare(feed),
    () => undefined,
  );
}

/** The answer to a text of any length, or why there is none. */
export async function answer(question: Question): Promise<Answered | 'script'> {
  try {
    const here = await needEngine();
    if (question.text.length <= longestAtOnce) return await answerHere(here, question);
    const text = keepEnds(question.text, longestWithoutWorker);
    return await answerBeside(question).catch(() => here.answer({ ...question, text }));
  } catch (error) {
    return error instanceof GoneEngine ? 'another-build' : 'script';
  }
}

/** The answer by names and messages; where that is not sure, by words, too, as soon as they are there. */
async function answerHere(here: Engine, question: Question): Promise<Answered> {
  const known = await here.answer(question);
  if (typeof known === 'string' || !known.wantsWords) return known;
  const words = await loadWords().catch(() => null);
  return words === null ? known : here.answer(question, words);
}

/** The rows that are there, with those of full-text search; fails where it could not look everywhere. */
export async function searchPages(
  text: string,
  before: readonly Choice[],
  feed: string,
): Promise<Choice[]> {
  const [here, words] = await Promise.all([needEngine(), loadWords()]);
  return here.search(text, before, feed, words);
}

/** A text of any length without its secrets; as it is where the engine is lost, since nothing passes it on then. */
export async function maskText(text: string): Promise<Masked> {
  try {
    const here = await needEngine();
    if (text.length <= longestAtOnce) return here.mask(text);
    return await maskBeside(text).catch(() => here.mask(keepEnds(text, longestWithoutWorker)));
  } catch {
    return { text, masked: [] };
  }
}

async function needEngine(): Promise<Engine> {
  engine ??= await loadEngine();
  return engine;
}
