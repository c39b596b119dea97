import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHeadersFile, readRedirectsFile } from '../../../src/lib/hosting/hosts.ts';
import { builtFile, testedBuilds } from '../built.ts';

/**
 * What Cloudflare Pages reads of the two files, as its documentation and its own tools say; it skips the
 * rest without a word. Netlify and Vercel take more: no fixed number, and 2,048 headers.
 */
const most = { headerRules: 100, headerLine: 2000, redirects: 2000, redirectLine: 1000 };

for (const [name, build] of testedBuilds())
  describe(`the files for hosts of the build "${name}"`, () => {
    const headers = builtFile(build, '_headers');
    const redirects = builtFile(build, '_redirects');

    it('have no more rules than the narrowest host reads', () => {
      const [rules, links] = [readHeadersFile(headers).length, readRedirectsFile(redirects).length];
      assert.ok(rules > 0 && rules <= most.headerRules, `${rules} rules in _headers`);
      assert.ok(
        links > 0 && links <= most.redirects,
        `${links} lines in _redirects: the first ${most.redirects} count, the others still redirect by their page; decide which come first`,
      );
    });

    it('have no longer lines than the narrowest host reads', () => {
      assert.deepEqual(longer(headers, most.headerLine), []);
      assert.deepEqual(longer(redirects, most.redirectLine), []);
    });

    it('name each path once', () => {
      const paths = readHeadersFile(headers).map(({ path }) => path);
      const from = readRedirectsFile(redirects).map(({ from: path }) => path);
      assert.deepEqual(paths, [...new Set(paths)]);
      assert.deepEqual(from, [...new Set(from)]);
    });
  });

function longer(text: string, most: number): string[] {
  return text.split('\n').filter((line) => line.length > most);
}
