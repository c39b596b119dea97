import address from './engine.ts?worker&url';
import masksAddress from './engine-masks.ts?worker&url';
import wordsAddress from './engine-words.ts?worker&url';
import workerAddress from './engine-worker.ts?worker&url';
import type { Masked } from '../find/secrets.ts';
import { fetchPart } from '../in-page/hand-over.ts';
import { within } from './deadline.ts';
import {
  engineReady,
  masksReady,
  wordsReady,
  type Answered,
  type Done,
  type Engine,
  type EngineMasks,
  type EngineWords,
  type Question,
} from './engine-protocol.ts';
import { admitWorkers } from './trusted-worker.ts';

/** Time that the engine may take to come, and that a worker may take for a text. */
const patience = 10_000;

/** The file is gone: this page belongs to a build that is no longer served. */
export class GoneEngine extends Error {
  override name = 'GoneEngine';
}

/** The engine, fetched once a page. */
export const loadEngine = loadOnce<Engine>(address, engineReady);
/** What a text that may hold a secret needs beside it, likewise. */
export const loadMasks = loadOnce<EngineMasks>(masksAddress, masksReady);
/** What a question needs beside it, likewise. */
export const loadWords = loadOnce<EngineWords>(wordsAddress, wordsReady);

/** What a file hands over when it is run, asked for once; a failure is forgotten, so that the next question tries again. */
function loadOnce<Part>(file: string, ready: string): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  let attempts = 0;
  return () => {
    attempts += loading === undefined ? 1 : 0;
    loading ??= within(patience, importPart<Part>(file, ready, attempts)).catch(
      async (error: unknown) => {
        loading = undefined;
        if (await isGone(file)) throw new GoneEngine(`${file} is no longer served`);
        throw error;
      },
    );
    return loading;
  };
}

async function importPart<Part>(file: string, ready: string, attempt: number): Promise<Part> {
  admitWorkers();
  // What the event of that name carries.
  return (await fetchPart(file, ready, attempt)) as Part;
}

async function isGone(file: string): Promise<boolean> {
  const question = fetch(file, { method: 'HEAD', cache: 'no-store' });
  const response = await within(3000, question).catch(() => null);
  return response?.status === 404 || response?.status === 410;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, { resolve: (result: unknown) => void; fail: () => void }>();

/** A long text's mask, made beside the page. */
export async function maskBeside(text: string): Promise<Masked> {
  // What `mask` is answered with.
  return (await askWorker({ mask: text })) as Masked;
}

/** The answer to a long text, made beside the page. */
export async function answerBeside(question: Question): Promise<Answered> {
  // What `question` is answered with.
  return (await askWorker({ question })) as Answered;
}

function askWorker(task: { mask: string } | { question: Question }): Promise<unknown> {
  const id = (asked += 1);
  const answer = new Promise<unknown>((resolve, reject) => {
    waiting.set(id, { resolve, fail: () => reject(new Error('The worker failed')) });
    worker ??= startWorker();
    worker.postMessage({ id, ...task });
  });
  return within(2 * patience, answer).catch((error: unknown) => {
    stopWorker();
    throw error;
  });
}

function startWorker(): Worker {
  const started = new Worker(workerAddress);
  started.addEventListener('message', ({ data }: MessageEvent<Done>) => {
    waiting.get(data.id)?.resolve(data.result);
    waiting.delete(data.id);
  });
  started.addEventListener('error', stopWorker);
  return started;
}

/** A worker that failed or hangs is let go; the next text starts another. */
function stopWorker(): void {
  worker?.terminate();
  worker = undefined;
  for (const { fail } of waiting.values()) fail();
  waiting.clear();
}
