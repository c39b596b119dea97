import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakable } from '../../src/lib/page/identifier.ts';

test('an identifier breaks behind a mark and only where a piece would get too long', () => {
  assert.equal(breakable('rate_limit_error'), 'rate_limit_error');
  assert.equal(
    breakable('request_body_too_large_after_decoding'),
    'request_body_too_<wbr>large_after_<wbr>decoding',
  );
});

test('an identifier keeps its letters, and its breaks stand behind marks', () => {
  const identifier = fc.string({ unit: fc.constantFrom(...'ab1_.-') });
  fc.assert(
    fc.property(identifier, (name) => {
      const html = breakable(name);
      assert.equal(html.replaceAll('<wbr>', ''), name);
      assert.doesNotMatch(html, /[^_.-]<wbr>/);
    }),
  );
});
