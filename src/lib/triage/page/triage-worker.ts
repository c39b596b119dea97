import { loadFeed } from '../../search/feed-loader.ts';
import { Triage } from '../triage.ts';
import { NoText, piecesOf } from './pieces.ts';
import type { Order, Report, Start } from './protocol.ts';

/** Milliseconds between two words about the progress. */
const pause = 100;

/** Reads files beside the page, one after the other, and counts on from one order to the next. */
let start: Start | undefined;
let triage: Promise<Triage> | undefined;
let isStopped = false;
let reading = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('start' in data) {
    start = data.start;
    // The table is fetched while the reader looks for a file; a failure shows when it is read.
    prepare().catch(() => undefined);
  } else if ('stop' in data) isStopped = true;
  else reading = reading.then(() => readAll(data.read));
});

function prepare(): Promise<Triage> {
  if (start === undefined) throw new Error('The worker was not started');
  const { feed, answers } = start;
  triage ??= loadFeed(feed)
    .then((table) => new Triage(table, answers))
    .catch((error: unknown) => {
      triage = undefined;
      throw error;
    });
  return triage;
}

async function readAll(files: { name: string; blob: Blob }[]): Promise<void> {
  isStopped = false;
  let made: Triage;
  try {
    made = await prepare();
  } catch (error) {
    const isForeign = error instanceof Error && error.name === 'ForeignFeed';
    return say({ failed: isForeign ? 'another-build' : 'table' });
  }
  const refused: string[] = [];
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let before = 0;
  for (const { name, blob } of files) {
    if (isStopped) break;
    try {
      await readFile(made, name, blob, before, total);
    } catch (error) {
      // What was read of it is counted; the rest cannot be.
      refused.push(
        error instanceof NoText ? `${name} is not a text file.` : `${name} could not be read.`,
      );
    }
    made.end();
    before += blob.size;
  }
  say({ table: made.table(), isStopped, refused });
}

async function readFile(made: Triage, name: string, blob: Blob, before: number, total: number) {
  let last = 0;
  for await (const { text, done } of piecesOf(blob)) {
    made.read(text);
    if (isStopped) return;
    if (performance.now() - last < pause) continue;
    last = performance.now();
    say({ name, done: before + done, total });
  }
}

function say(report: Report): void {
  postMessage(report);
}
