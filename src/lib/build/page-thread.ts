import { on } from 'node:events';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pageMarkdown } from '../twins/markdown.ts';
import { twinWriter } from '../twins/twin-files.ts';
import { openKeptPages, type PageShelf } from './kept-pages.ts';
import { openSearch } from './search-files.ts';

/** What the thread is started with. `home` is the public address of the first page. */
export type PageWork = { folder: string; home: string; shelf: PageShelf | undefined };
/** A page that was made: its path without the base, its main part, and where its twin is kept. */
export type MadePage = { path: string; main: string; place: string | undefined };
/** What it is told then: each page, and that there are no more. It answers each page when that is done. */
export type PageMessage = MadePage | 'end';

const { folder, home, shelf } = workerData as PageWork; // who starts it gives nothing else
const kept = shelf && openKeptPages(shelf);
const twins = twinWriter(folder);
const search = await openSearch();
const index = new URL('llms.txt', home);

/** Set by the layout on the main part of what a reader may look for. */
const searched = 'data-pagefind-body';

let added = Promise.resolve();
for await (const [message] of parentPort === null ? [] : on(parentPort, 'message')) {
  if (message === 'end') break;
  const { path, main, place }: MadePage = message;
  twins.write(path, twinOf({ path, main, place }));
  // Pagefind reads one page while the twin of the next is made.
  await added;
  if (main.includes(searched)) added = search.add(path, main);
  added.catch(() => undefined);
  parentPort?.postMessage('done');
}
await added;
twins.end();
await search.write(join(folder, 'pagefind'));
parentPort?.close();

function twinOf({ path, main, place }: MadePage): string {
  const known = place && kept?.find(place, 'md');
  if (known) return known;
  const made = pageMarkdown(main, new URL(path.slice(1), home), index);
  if (place) kept?.keep(place, 'md', made);
  return made;
}
