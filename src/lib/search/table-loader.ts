import { readFirstPart } from '../find/shards/parts.ts';
import { ShardedTable, type Wanted } from '../find/shards/sharded-table.ts';
import { takeFile } from '../find/shards/take-file.ts';
import { besideFeed } from './beside-feed.ts';
import { within } from './deadline.ts';

/** Time that a part may take; a reader who waits longer is told. */
const patience = 10_000;

let loading: Promise<ShardedTable> | undefined;
/** After a failure the copy that the browser kept may be what failed. */
let cache: RequestCache = 'default';

/** The first part of the resolver's table, fetched once a page; what fails is forgotten, so that the next question tries again. `ahead` is the file where it is on its way already. */
export function loadTable(feed: string, ahead?: Promise<Response>): Promise<ShardedTable> {
  loading ??= within(patience, fetchBeside(feed, 'find-first.json', ahead))
    .then((fetched) => new ShardedTable(readFirstPart(fetched)))
    .catch(forget);
  return loading;
}

/** Fetches what a text wanted of a table, all at once. */
export async function loadWanted(table: ShardedTable, wanted: Wanted, feed: string): Promise<void> {
  const { stamp } = table;
  const files = [...wanted].map(async (name) => {
    takeFile(table, name, await fetchPart(feed, `find-parts/${stamp}-${name}.json`));
  });
  await Promise.all(files).catch(forget);
}

/** Parts on their way: who types asks for one at each letter until it is there. */
const coming = new Map<string, Promise<unknown>>();

function fetchPart(feed: string, name: string): Promise<unknown> {
  const known = coming.get(name);
  if (known !== undefined) return known;
  const fetched = within(patience, fetchBeside(feed, name)).finally(() => coming.delete(name));
  coming.set(name, fetched);
  return fetched;
}

function forget(error: unknown): never {
  loading = undefined;
  cache = 'reload';
  throw error;
}

async function fetchBeside(
  feed: string,
  name: string,
  ahead?: Promise<Response>,
): Promise<unknown> {
  const response = await (ahead ?? fetch(besideFeed(feed, name), { cache }));
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}
