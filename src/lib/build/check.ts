import { Worker } from 'node:worker_threads';
import type { Told } from '../content/told.ts';
import type { Expected } from './problems.ts';

/** What is wrong with the content; what is told of it and what a site made of it has to hold. */
export type Checked = { problems: string[]; told: Told; expected: Expected };

/** Checks the content below `source` in a thread: what that needs of memory is free again when the pages are made. */
export function checkContent(source: string): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('check-thread.ts', import.meta.url), { workerData: source });
    // The thread of this module sends nothing else.
    thread.once('message', (message) => resolve(message as Checked));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the check of the content ended without a word')));
  });
}
