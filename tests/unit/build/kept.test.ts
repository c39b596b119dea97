import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { openKept } from '../../../src/lib/build/kept.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const open = (maker = 'made thus') => openKept('texts', maker, folder);

suite('what a build leaves for the next', () => {
  test('is found by what it was made from, and by nothing else', () => {
    const first = open();
    assert.equal(first.find('a'), undefined);
    first.keep('a', 'A');
    first.keep('b', 'B');
    first.save();
    assert.deepEqual([open().find('a'), open().find('b'), open().find('c')], ['A', 'B', undefined]);
    assert.deepEqual(readdirSync(folder), ['texts.json']);
  });

  test('is forgotten where another program makes it', () => {
    assert.equal(open('made otherwise').find('a'), undefined);
  });

  test('is forgotten when a build did not ask for it', () => {
    const next = open();
    next.find('a');
    next.save();
    assert.deepEqual([open().find('a'), open().find('b')], ['A', undefined]);
  });

  test('is nothing where its file was cut off', () => {
    writeFileSync(join(folder, 'texts.json'), '{"by":"');
    assert.equal(open().find('a'), undefined);
  });
});
