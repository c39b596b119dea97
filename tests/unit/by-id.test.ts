import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withId, withIds } from '../../src/lib/content/by-id.ts';

test('a member is found by its id, and several in the order that they are asked for', () => {
  const [a, b] = [{ id: 'a' }, { id: 'b' }];
  const list = [a, b];
  assert.equal(withId(list, 'b'), b);
  assert.equal(withId(list, 'c'), undefined);
  assert.equal(withId([], 'a'), undefined);
  assert.deepEqual(withIds(list, ['b', 'c', 'a', 'b']), [b, a, b]);
});
