import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../lib/build/build.ts';
import { inputsOf } from '../lib/build/inputs.ts';
import { keptFolder } from '../lib/build/kept.ts';
import { confirmPages, shelfFor, shelfVariable, type PageShelf } from '../lib/build/kept-pages.ts';
import { checkContent } from '../lib/build/check.ts';
import { findBuildProblems, type Expected } from '../lib/build/problems.ts';
import { openRecord } from '../lib/build/record.ts';
import { PlainError } from '../lib/plain-error.ts';

const repository = resolve(import.meta.dirname, '../..');

/** Where a site is built to and the folder of its origin that it is for. */
export type Target = { folder: string; base: string };

/** The target that the environment names: OUT_DIR and BASE_PATH. */
export function namedTarget(): Target {
  const base = `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/g, '/');
  return { folder: resolve(repository, process.env['OUT_DIR'] || 'dist'), base };
}

/** Builds this site into a folder, checked and then swapped; where it would come out the same, it is left as it is. */
export async function build({ folder, base }: Target): Promise<void> {
  const kept = resolve(repository, keptFolder);
  const record = openRecord(folder, kept);
  const inputs = inputsOf(repository, base);
  if (record.holds(inputs.all)) {
    console.log('Nothing has changed since this site was built.');
    return;
  }
  record.forget();
  const shelf = shelfFor(kept, base, inputs.shared);
  await make({ folder, base }, shelf);
  // What was changed meanwhile, or changed and put back, may be in it or not.
  const now = inputsOf(repository, base);
  if (now.all !== inputs.all || now.moment !== inputs.moment) return;
  confirmPages(shelf);
  record.write(inputs.all);
}

async function make({ folder, base }: Target, shelf: PageShelf): Promise<void> {
  let expected: Expected | undefined;
  await buildSite({
    command: [
      process.execPath,
      // Pages are many short texts: with room for the young ones, some of the time is not spent on sweeping; with more, memory is.
      '--max-semi-space-size=32',
      resolve(repository, 'node_modules/astro/bin/astro.mjs'),
      'build',
      '--silent',
    ],
    cwd: repository,
    env: {
      BASE_PATH: base,
      CONTENT_CHECK: 'elsewhere',
      [shelfVariable]: JSON.stringify(shelf),
      // The allocators of Linux and of the bundler keep what is free for each thread, a quarter of all memory.
      MALLOC_ARENA_MAX: '1',
      MIMALLOC_PURGE_DELAY: '0',
    },
    site: folder,
    meanwhile: async () => {
      const checked = await checkContent(resolve(repository, 'src'));
      expected = checked.expected;
      return checked;
    },
    findProblems: (fresh) =>
      expected === undefined
        ? ['the content was not read']
        : findBuildProblems(fresh, base, expected),
  });
}

/** Runs a command and ends the process with one plain message where it fails for a known reason. */
export async function orTell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await orTell(build(namedTarget()));
