import { workerData } from 'node:worker_threads';
import { writeTwins } from './twin-files.ts';

/** What the thread is started with. */
export type TwinWork = { folder: string; home: string };

const { folder, home } = workerData as TwinWork; // who starts it gives nothing else
writeTwins(folder, new URL(home));
