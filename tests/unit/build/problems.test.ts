import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { findBuildProblems } from '../../../src/lib/build/problems.ts';
import { withPolicy } from '../../../src/lib/hosting/inline.ts';

const page = withPolicy('<html><meta charset="utf-8"><main data-pagefind-body></main></html>');
const bare = page.replace(' data-pagefind-body', '');

/** A whole little site, by path. */
const whole: Record<string, string> = {
  'index.html': bare,
  '404.html': bare,
  'errors/a/index.html': page,
  'errors/a.md': 'a',
  'errors/a.json': '{}',
  'http/429/index.html': page,
  'http/429.md': 'a',
  'http/429.json': '{}',
  'e/b/index.html': bare,
  _headers: '/*',
  _redirects: '/docs/e/b/ /docs/errors/a/ 301\n',
  'errors.json': '{}',
  'find-feed.json': '{}',
  'find-names.json': '{}',
  'find-first.json': '{}',
  'find-lexicon.json': '[]',
  'licences.txt': 'MIT',
  'sitemap-index.xml': 'x',
  'sitemap-0.xml':
    '<loc>https://x.example/docs/errors/a/</loc><loc>https://x.example/docs/http/429/</loc>',
  'pagefind/pagefind.js': 'x',
  'pagefind/pagefind-worker.js': 'x',
  'pagefind/pagefind.en_1.pf_meta': 'x',
  'pagefind/pagefind-entry.json': '{"languages":{"en":{"hash":"en_1","page_count":2}}}',
};

/** Problems of the little site after some files were changed, or with null taken away. */
function problemsAfter(change: Record<string, string | null>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const [path, text] of Object.entries({ ...whole, ...change })) {
      if (text === null) continue;
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const expected = { entries: [{ id: 'a' }], statuses: [{ id: '429' }], guides: [] };
    return findBuildProblems(folder, '/docs/', expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

suite('a build is not published', () => {
  const broken: [string, Record<string, string | null>, RegExp][] = [
    [
      'when an entry has no page',
      { 'errors/a/index.html': null },
      /errors\/a\/index.html is missing/,
    ],
    ['when licences are missing', { 'licences.txt': null }, /licences.txt is missing/],
    ['when a twin is missing', { 'http/429.md': null }, /429.md is missing/],
    ['when search has no index', { 'pagefind/pagefind-entry.json': null }, /entry.json is missing/],
    ['when search lost its words', { 'pagefind/pagefind.en_1.pf_meta': null }, /no English part/],
    ['when search knows fewer pages', { 'guides/x/index.html': page }, /knows 2 of 3 pages/],
    ['when a file is empty', { 'errors/a.md': '' }, /errors\/a.md is empty/],
    [
      'when a page is cut off',
      { 'errors/a/index.html': page.slice(0, -7) },
      /a\/index.html is cut/,
    ],
    ['when a page has no policy', { 'index.html': '<html></html>' }, /carries no policy/],
    ['when a redirect leads nowhere', { _redirects: '/docs/e/b/ /docs/x/ 301' }, /x\/ is no page/],
    ['when a short link is not listed', { 'e/c/index.html': bare }, /e\/c is not listed/],
    ['when the sitemap forgets an entry', { 'sitemap-0.xml': 'x' }, /errors\/a\/ is not listed/],
  ];
  for (const [name, change, message] of broken)
    test(name, () => assert.match(problemsAfter(change).join('\n'), message));

  test('for no reason', () => assert.deepEqual(problemsAfter({}), []));
});
