import { resolve } from 'node:path';
import { readObserved, readTexts } from './disk-library.ts';

/**
 * What pages need besides the collections, read once from the disk and not through the bundler, for which each file
 * would be a module. While pages are edited, `src/integrations/content-reload.ts` has it read again. The check of
 * the content names what is wrong with a file.
 */
const root = resolve('src');

/** What the SDKs, Claude Code and the others do and print. */
export const observed = readObserved(root, []);

/** Text of every file below `content` and `snippets`, by its path below `src`. */
export const texts: ReadonlyMap<string, string> = new Map(
  ['content', 'snippets'].flatMap((folder) => readTexts(root, folder, [])),
);
