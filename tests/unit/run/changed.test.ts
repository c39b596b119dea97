import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortChange } from '../../run/changed.ts';

describe('what a change can break', () => {
  it('is its own entry and page, for a change to content', () => {
    const files = [
      'src/content/errors/code/spent_reached.mdx',
      'src/content/statuses/429.mdx',
      'src/content/guides/five-429s.mdx',
      'src/observed/spent_reached.json',
      'tests/site/permalinks.txt',
    ];
    assert.deepEqual(sortChange(files), {
      entries: ['spent_reached'],
      pages: ['/errors/spent_reached/', '/http/429/', '/guides/five-429s/'],
      others: [],
    });
  });

  it('is everything, for a change to anything else', () => {
    const files = ['src/lib/observed/wire.ts', 'src/content/errors/code/a.mdx', 'package.json'];
    assert.deepEqual(sortChange(files).others, ['src/lib/observed/wire.ts', 'package.json']);
  });

  it('is everything, for an entry that is gone', () => {
    const file = 'src/content/errors/code/a.mdx';
    assert.deepEqual(sortChange([], [file]).others, [file]);
  });
});
