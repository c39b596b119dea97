import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { builds, builtFile, builtFiles } from './built.ts';

const kilobyte = 1024;
const size = (file: string) => brotliCompressSync(builtFile(builds.root, file)).length;
const files = builtFiles(builds.root);

test('the table of the box stays under 25 KB', () => {
  expect(size('find-feed.json')).toBeLessThanOrEqual(25 * kilobyte);
});

test('every page is one small round trip', () => {
  const pages = files.filter((file) => /^(?:errors|http|guides)\/[^/]+\/index\.html$/.test(file));
  const heavy = pages
    .filter((file) => size(file) > 32 * kilobyte)
    .map((file) => `${file}: ${size(file)}`);
  expect(heavy).toEqual([]);
});

test('the scripts of a page stay under 24 KB together', () => {
  const scripts = files.filter((file) => /^_astro\/.+\.js$/.test(file));
  expect(scripts.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(24 * kilobyte);
});
