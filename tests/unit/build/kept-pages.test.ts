import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, suite, test } from 'node:test';
import { confirmPages, openKeptPages } from '../../../src/lib/build/kept-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const made = join(folder, 'one.made');
const open = (from = 'code and recordings') => openKeptPages({ folder, from, made });
const confirm = () => confirmPages({ folder, from: '', made });
const found = (path: string, key: string, from?: string) => {
  const pages = open(from);
  return pages.find(pages.placeOf(path, key), 'html');
};

suite('a page that is kept', () => {
  beforeEach(() => {
    const pages = open();
    const place = pages.placeOf('/errors/a/', 'key of a');
    pages.keep(place, 'html', 'A pägé');
    pages.keep(place, 'md', 'Its twin');
    pages.forgetOthers();
    confirm();
  });

  test('is found with its twin by a later build', () => {
    const pages = open();
    const place = pages.placeOf('/errors/a/', 'key of a');
    assert.deepEqual([pages.find(place, 'html'), pages.find(place, 'md')], ['A pägé', 'Its twin']);
  });

  test('is not found for another address, another key or other code', () => {
    assert.equal(found('/errors/b/', 'key of a'), undefined);
    assert.equal(found('/errors/a/', 'another key'), undefined);
    assert.equal(found('/errors/a/', 'key of a', 'other code'), undefined);
  });

  test('is not found where its file was cut off or written over', () => {
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const whole = readFileSync(join(folder, file));
    truncateSync(join(folder, file), whole.length - 1);
    assert.equal(found('/errors/a/', 'key of a'), undefined);
    writeFileSync(join(folder, file), whole.toString().replace('pägé', 'page'));
    assert.equal(found('/errors/a/', 'key of a'), undefined);
    writeFileSync(join(folder, file), '');
    assert.equal(found('/errors/a/', 'key of a'), undefined);
  });

  test('is forgotten by a build that does not ask for it, with what a stopped build left', () => {
    mkdirSync(join(folder, 'stopped.made'));
    writeFileSync(join(folder, 'stopped.made', 'half.html'), 'half of a');
    const pages = open();
    pages.keep(pages.placeOf('/errors/a/', 'new key'), 'html', 'A page, changed');
    pages.forgetOthers();
    confirm();
    assert.equal(readdirSync(folder).length, 1);
    assert.equal(found('/errors/a/', 'new key'), 'A page, changed');
  });

  test('is not found while nobody confirms that nothing changed when it was made', () => {
    const pages = open();
    pages.keep(pages.placeOf('/errors/a/', 'new key'), 'html', 'A page of an edit in between');
    pages.forgetOthers();
    assert.equal(found('/errors/a/', 'new key'), undefined);
    confirm();
    assert.equal(found('/errors/a/', 'new key'), 'A page of an edit in between');
  });
});
