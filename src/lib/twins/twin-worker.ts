import { parentPort, workerData } from 'node:worker_threads';
import { twinWriter, type MadePage } from './twin-files.ts';

/** What the thread is started with. */
export type TwinWork = { folder: string; home: string };
/** What it is told then: each page, and that there are no more. */
export type TwinMessage = MadePage | 'end';

const { folder, home } = workerData as TwinWork; // who starts it gives nothing else
const twins = twinWriter(folder, new URL(home));
parentPort?.on('message', (message: TwinMessage) => {
  if (message !== 'end') return twins.write(message);
  twins.end();
  parentPort?.close();
});
