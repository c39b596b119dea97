import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { matchTemplate, parseTemplate } from '../../src/lib/find/match/template.ts';

const match = (template: string, text: string) => matchTemplate(parseTemplate(template), text);

describe('a template', () => {
  test('without holes is the text itself', () => {
    assert.deepEqual(match('invalid x-api-key', 'invalid x-api-key'), {});
    assert.equal(match('invalid x-api-key', 'invalid x-api-key!'), null);
  });

  test('gives the values of its holes', () => {
    assert.deepEqual(match('model: {model}', 'model: claude-9'), { model: 'claude-9' });
    assert.deepEqual(match('{a} > {b} maximum', '7 > 5 maximum'), { a: '7', b: '5' });
  });

  test('keeps braces that are no holes', () => {
    assert.deepEqual(match('pattern {1,64}', 'pattern {1,64}'), {});
  });

  test('may end in a hole that matches nothing', () => {
    assert.deepEqual(match('Overloaded{rest}', 'Overloaded'), { rest: '' });
  });

  test('does not let two literals overlap', () => {
    assert.equal(match('aba{x}ba', 'aba'), null);
  });

  test('matches whatever its holes are filled with', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        assert.notEqual(
          match('start {one} middle {two} end', `start ${one} middle ${other} end`),
          null,
        );
      }),
    );
  });
});
