import { parentPort, workerData } from 'node:worker_threads';
import { readLibrary } from '../content/disk-library.ts';
import { findContentProblems } from '../content/rules/index.ts';
import { toldOf } from '../content/told.ts';
import type { Checked } from './check.ts';

const library = readLibrary(String(workerData));
const idsOf = (pages: readonly { id: string }[]) => pages.map(({ id }) => ({ id }));
const checked: Checked = {
  problems: findContentProblems(library),
  told: toldOf(library),
  expected: {
    entries: idsOf(library.entries),
    statuses: idsOf(library.statuses),
    guides: idsOf(library.guides),
  },
};
parentPort?.postMessage(checked);
