import { fileURLToPath } from 'node:url';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import { buildFeed } from '../../../src/lib/find/feed/feed.ts';
import { lexicon } from '../../../src/lib/find/words/lexicon.ts';
import { makeWords } from '../../../src/lib/find/words/questions.ts';

// FIND_CONTENT points at entries that are not merged yet, so that they meet the tests first.
const root = process.env['FIND_CONTENT'] ?? fileURLToPath(new URL('../../../src', import.meta.url));

export const { entries } = readLibrary(root);
export const feed = buildFeed(entries);
export const words = makeWords(feed, lexicon);
