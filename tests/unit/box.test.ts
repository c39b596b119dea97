import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { maskSecrets } from '../../src/lib/find/secrets.ts';
import { keepEnds } from '../../src/lib/find/read/ends.ts';
import { complete, excerpt } from '../../src/lib/search/excerpt.ts';
import { decodePath } from '../../src/lib/search/nearest.ts';
import { shareable } from '../../src/lib/search/share.ts';
import { within } from '../../src/lib/search/deadline.ts';
import { guardFetches, type WorkerScope } from '../../src/lib/search/worker-guard.ts';

describe('what a link carries', () => {
  const encoded = (text: string) => new URLSearchParams({ q: text }).toString().length;

  test('is short when it is encoded, whatever the letters', () => {
    for (const letter of ['a', '"', '字', '😀', '\u0000', '\ud800'])
      assert.ok(encoded(shareable(letter.repeat(5000), maskSecrets)) <= 1902, letter);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3000 }),
        (text) => encoded(shareable(text, maskSecrets)) <= 1902,
      ),
    );
  });

  test('is masked', () => {
    assert.doesNotMatch(
      shareable('x-api-key: sk-ant-api03-PlantedPlantedPlanted', maskSecrets),
      /Planted/,
    );
  });

  test('is the text itself where that is short', () => {
    assert.equal(shareable(' prompt is too long \n', maskSecrets), 'prompt is too long');
  });
});

test('a long text is read by its beginning and its end', () => {
  const ends = keepEnds(`begin${'-'.repeat(9_000_000)}end`);
  assert.ok(ends.length <= 2_000_001 && ends.startsWith('begin') && ends.endsWith('end'));
  assert.equal(keepEnds('short'), 'short');
});

describe('a path of an address', () => {
  test('is decoded as far as it can be', () => {
    assert.equal(decodePath('/errors/%'), '/errors/%');
    assert.equal(decodePath('/%ff/%E0%A4%A/rate%5flimit'), '/%ff/%E0%A4%A/rate_limit');
    assert.equal(decodePath('/caf%C3%A9'), '/café');
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (path) => typeof decodePath(path) === 'string'));
  });
});

test('what takes longer than it may is a failure, and what does not is itself', async () => {
  assert.equal(await within(1000, Promise.resolve('here')), 'here');
  await assert.rejects(within(1000, Promise.reject(new Error('gone'))), /gone/);
  await assert.rejects(within(0, new Promise(() => undefined)), /No answer in 0 ms/);
});

describe("the guard before Pagefind's worker", () => {
  /** A worker's scope whose network answers so. */
  function scope(answer: () => Promise<Response>) {
    const said: unknown[] = [];
    const worker: WorkerScope = {
      fetch: answer,
      postMessage: (message: unknown) => void said.push(message),
      addEventListener: () => undefined,
    };
    guardFetches(worker);
    return { worker, said };
  }
  const piece = '/pagefind/index/en_1.pf_index';
  const packed = new Uint8Array([0x1f, 0x8b, 8]);

  test('lets answers pass while everything loads', async () => {
    const { worker, said } = scope(async () => new Response(packed));
    const response = await worker.fetch(piece);
    assert.equal((await response.arrayBuffer()).byteLength, 3);
    worker.postMessage({ id: 1 });
    assert.deepEqual(said, [{ id: 1 }]);
  });

  const faults: Record<string, () => Promise<Response>> = {
    'is missing': async () => new Response(packed, { status: 404 }),
    'is cut off': () => Promise.reject(new TypeError('Failed to fetch')),
    'is a login page': async () => new Response('<!doctype html>'),
    'is empty': async () => new Response(''),
  };
  for (const [fault, answer] of Object.entries(faults))
    test(`turns the answer into a failure where a piece ${fault}, and the next one not`, async () => {
      const { worker, said } = scope(answer);
      await worker.fetch(piece).catch(() => undefined);
      worker.postMessage({ id: 1 });
      worker.postMessage({ id: 2 });
      assert.match(JSON.stringify(said[0]), /"id":1,"error":".+"/);
      assert.deepEqual(said[1], { id: 2 });
    });
});

describe('a long text', () => {
  test('is shown by its ends and kept whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', ' '), maxLength: 60_000, minLength: 1 }),
        (text) => {
          const { shown, hidden } = excerpt(text);
          assert.equal(complete(shown, hidden), text);
          assert.ok(shown.length <= 30_100 && shown.split('\n').length <= 805);
        },
      ),
      { numRuns: 50 },
    );
  });

  for (const text of ['a'.repeat(29_000), 'line\n'.repeat(300), '', '\n'])
    test(`of ${text.length} letters is none`, () => {
      assert.deepEqual(excerpt(text), { shown: text, hidden: null });
    });

  for (const text of ['a'.repeat(2_000_000), '\n'.repeat(1_000_000), 'x'.repeat(30_001)])
    test(`of ${text.length} letters is shortened and kept`, () => {
      const { shown, hidden } = excerpt(text);
      assert.ok(shown.length < 31_000 && hidden !== null);
      assert.equal(complete(shown, hidden), text);
    });
});
