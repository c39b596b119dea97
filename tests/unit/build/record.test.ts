import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { inputsOf } from '../../../src/lib/build/inputs.ts';
import { openRecord } from '../../../src/lib/build/record.ts';

const root = mkdtempSync(join(tmpdir(), 'record-'));
const site = join(root, 'dist');
const kept = join(root, 'kept');
after(() => rmSync(root, { recursive: true }));

const inputs = () => inputsOf(root, '/').all;
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  rmSync(root, { recursive: true });
  write('src/content/a.mdx', 'A page');
  write('package-lock.json', '{}');
  write('dist/errors/a/index.html', 'A page, built');
  openRecord(site, kept).write(inputs());
});

describe('a site that was built is used again', () => {
  test('when nothing has changed', () => assert.ok(openRecord(site, kept).holds(inputs())));

  const changes: Record<string, () => void> = {
    'when its content has changed': () => write('src/content/a.mdx', 'A pagf'),
    'when a file of the code is new': () => write('src/lib/b.ts', ''),
    'when a file has another name': () => {
      rmSync(join(root, 'src/content/a.mdx'));
      write('src/content/b.mdx', 'A page');
    },
    'when another package is installed': () => write('node_modules/.package-lock.json', '{}'),
    'when a page of it was edited': () => write('dist/errors/a/index.html', 'A page, bui1t'),
    'when a file was put beside it': () => write('dist/errors/b.json', ''),
    'when it is gone': () => rmSync(site, { recursive: true }),
    'when the last build did not end': () => openRecord(site, kept).forget(),
    'when the record is cut off': () => {
      rmSync(kept, { recursive: true });
      openRecord(site, kept).write('');
    },
  };
  for (const [title, change] of Object.entries(changes))
    test(`not ${title}`, () => {
      change();
      assert.equal(openRecord(site, kept).holds(inputs()), false);
    });

  test('not for another base', () =>
    assert.equal(openRecord(site, kept).holds(inputsOf(root, '/docs/').all), false));

  test('not for another address', () => {
    process.env['SITE_URL'] = 'https://other.example';
    const other = inputs();
    delete process.env['SITE_URL'];
    assert.equal(openRecord(site, kept).holds(other), false);
  });
});

describe('what all pages depend on', () => {
  const shared = () => inputsOf(root, '/').shared;

  test('is the same when a page was edited', () => {
    write('src/content/errors/type/a.mdx', 'A page');
    const before = { shared: shared(), all: inputs() };
    write('src/content/errors/type/a.mdx', 'A page, edited');
    assert.equal(shared(), before.shared);
    assert.notEqual(inputs(), before.all);
  });

  for (const path of [
    'src/content/errors/type/b.mdx',
    'src/content/sources/b.yaml',
    'src/observed/a.json',
    'src/styles/base.css',
    'src/components/Fixes.astro',
    'public/card.png',
    'package-lock.json',
  ])
    test(`is another when ${path} is new or has changed`, () => {
      const seen = new Set([shared()]);
      write(path, 'new');
      seen.add(shared());
      if (!path.endsWith('.mdx')) {
        write(path, 'changed');
        seen.add(shared());
      }
      assert.equal(seen.size, path.endsWith('.mdx') ? 2 : 3);
    });
});

test('a file that is written again as it was is seen by its moment alone', () => {
  const before = inputsOf(root, '/');
  assert.deepEqual(inputsOf(root, '/'), before);
  write('src/content/a.mdx', 'A page of an edit');
  write('src/content/a.mdx', 'A page');
  // Some file systems tell times apart by hundredths of a second only.
  utimesSync(join(root, 'src/content/a.mdx'), 1, 1);
  const now = inputsOf(root, '/');
  assert.equal(now.all, before.all);
  assert.notEqual(now.moment, before.moment);
});
