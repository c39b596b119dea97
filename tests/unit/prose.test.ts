import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { proseToHtml, proseToText } from '../../src/lib/content/prose.ts';

describe('prose', () => {
  test('shows code, links and emphasis', () => {
    assert.equal(
      proseToHtml('Read `retry-after` **first**, see [it](/errors/x/).'),
      'Read <code>retry-after</code> <strong>first</strong>, see <a href="/errors/x/">it</a>.',
    );
  });

  test('shows HTML as text', () => {
    assert.equal(proseToHtml('<script>alert(1)</script>'), '&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('does not make links that run script', () => {
    assert.equal(proseToHtml('[x](javascript:alert(1))').includes('<a'), false);
  });

  test('is plain where only text fits', () => {
    assert.equal(proseToText('Read `a` in **b**, [c](/d/).'), 'Read a in b, c.');
  });
});
