import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
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

/** Modules of this repository that a file imports, by path. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import\(?) '(\.[^'?]+\.(?:astro|ts))'/g)].map(
    ([, path = '']) => resolve(dirname(file), path),
  );
}

suite('a page that is kept', () => {
  const pages = globSync('src/pages/**/*.astro').filter((file) =>
    readFileSync(file, 'utf8').includes('cacheKey'),
  );
  const library = resolve('src/lib/content/astro-library.ts');

  test('reads the content before it gives its key, and later its own body alone', () => {
    assert.equal(pages.length, 2);
    for (const page of pages) {
      const [, later = ''] = readFileSync(page, 'utf8').split('satisfies GetStaticPaths;');
      assert.deepEqual([...new Set(later.match(/\bload[A-Z]\w*|getCollection/g))], ['loadBody']);
    }
  });

  test('has no component that reads the content by itself', () => {
    const reached = new Set(pages.map((page) => resolve(page)));
    for (const file of reached)
      for (const imported of importsOf(file)) if (imported !== library) reached.add(imported);
    assert.ok(reached.has(resolve('src/components/EntryLink.astro')));
    const reading = [...reached].filter(
      (file) =>
        !pages.some((page) => resolve(page) === file) &&
        (importsOf(file).includes(library) || /'astro:content'/.test(readFileSync(file, 'utf8'))),
    );
    assert.deepEqual(reading, []);
  });
});
