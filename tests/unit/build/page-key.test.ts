import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { pageKey } from '../../../src/lib/build/page-key.ts';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import { faceOf } from '../../../src/lib/content/face.ts';
import { namedBy } from '../../../src/lib/content/named.ts';

suite('the key of a page', () => {
  test('is the same for the same, and another where anything inside is another', () => {
    const given = () => ({ entry: { id: 'a', steps: ['one', 'two'] }, on: new Set(['x']) });
    assert.equal(pageKey(given()), pageKey(given()));
    const changes = [
      { ...given(), on: new Set(['y']) },
      { ...given(), entry: { id: 'a', steps: ['two', 'one'] } },
      { ...given(), entry: { id: 'a', steps: ['one', 'two'], more: undefined } },
      { ...given(), more: null },
    ];
    assert.equal(new Set([given(), ...changes].map(pageKey)).size, changes.length + 1);
  });
});

const { entries } = readLibrary(resolve('src'));

suite('what a page is given of other entries', () => {
  test('is what stands there, and nothing of their causes, fixes or bodies', () => {
    for (const entry of entries) {
      const { causes, fixes, body, summary, ...rest } = entry;
      assert.deepEqual(
        faceOf({ ...rest, causes: [], fixes: [], body: '', summary: '' }),
        faceOf(entry),
      );
      assert.deepEqual(
        Object.entries(faceOf(entry)),
        Object.keys(faceOf(entry)).map((name) => [name, entry[name as keyof typeof entry]]),
      );
    }
  });

  test('are its type, its look-alikes and related entries', () => {
    const named = entries.map((entry) => ({ entry, ids: namedBy({ ...entry, body: '' }) }));
    for (const { entry, ids } of named) {
      const wanted = [entry.type, ...entry.lookalikes.map(({ id }) => id), ...entry.related];
      assert.deepEqual(new Set(ids), new Set(wanted.filter((id) => id !== null)));
    }
    assert.ok(named.some(({ ids }) => ids.length > 2));
  });

  test('are all where a body has a component that may show any', () => {
    const [entry] = entries;
    assert.ok(entry);
    assert.equal(
      namedBy({ ...entry, body: 'There are <Count of="codes" status={400} />.' }),
      'any',
    );
    assert.notEqual(namedBy({ ...entry, body: 'So it says.<Cite id="docs" />' }), 'any');
  });
});
