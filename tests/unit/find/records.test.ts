import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recordAround } from '../../../src/lib/find/read/records.ts';

const log = [
  'INFO ready',
  'ERROR call failed: {',
  '  "message": "no"',
  '}',
  '    at run (a.js:1:2)',
  'INFO next',
].join('\n');

test('has the lines that go on with the one asked for, and no others', () => {
  const at = log.indexOf('"message"');
  const { text } = recordAround(log, at, at + 9);
  assert.equal(text, log.slice(log.indexOf('ERROR'), log.indexOf('\nINFO next')));
});

test('is a part of the text around the place, wherever that is', () => {
  const texts = fc
    .array(fc.constantFrom('a', ' ', '\n', '}', 'at ', 'INFO x'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(9), (text, place, length) => {
      const from = text.length === 0 ? 0 : place % text.length;
      const to = Math.min(text.length, from + length);
      const record = recordAround(text, from, to);
      assert.equal(text.slice(record.at, record.at + record.text.length), record.text);
      assert.ok(
        record.at <= from && record.at + record.text.length >= Math.min(to, text.length) - 1,
      );
    }),
  );
});
