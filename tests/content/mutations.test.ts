import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from './mutations/kinds.ts';
import { tryMutations } from './mutations/trial.ts';

/** One of each of these, so that the suite stays quick; `npm run test:mutations` tries hundreds of all kinds. */
const sample = [
  'drop a field',
  'misspell a named id',
  'change a status',
  'slip in a character',
  'spoil an address',
  'link to nowhere',
  'mark up a text',
  'put a construct into a body',
  'misdate',
  'spoil YAML',
  'name a file otherwise',
  'spoil a recording',
];

test('a mutation of the real content is named with its file, or changes nothing', () => {
  assert.deepEqual(
    sample.filter((kind) => !(kind in kinds)),
    [],
  );
  const silent = tryMutations(sample.length, 12, sample).filter(({ end }) => end === 'silent');
  assert.deepEqual(silent, []);
});
