import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import { buildFeed } from '../../../src/lib/find/feed/feed.ts';
import { lexicon } from '../../../src/lib/find/words/lexicon.ts';
import { makeWords } from '../../../src/lib/find/words/questions.ts';
import { library } from '../../content/library.ts';

// FIND_CONTENT points at entries that are not merged yet, so that they meet the tests first.
const other = process.env['FIND_CONTENT'];

export const { entries } = other === undefined ? library : readLibrary(other);
export const feed = buildFeed(entries);
export const words = makeWords(feed, lexicon);
