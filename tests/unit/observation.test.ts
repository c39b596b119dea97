import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import type { Outcome } from '../lab/job.ts';
import { observationOf } from '../lab/lab.ts';

const [first] = readLibrary(join(import.meta.dirname, '../content/valid')).entries;
assert.ok(first);
const entry = { ...first, kind: 'client' } as const;

/** What is observed of an entry when its job came to this, after the server had counted two requests. */
function observationWith(outcome: Outcome | undefined) {
  return observationOf(entry, {
    version: '1.0.0',
    outcome: (job) => (job === entry.id ? outcome : undefined),
    attempts: () => 2,
    waits: () => [],
  });
}

describe('an observation', () => {
  const silent = { waits: [], sent: 1 };

  it('says "(nothing)" of an SDK that raised nothing and showed nothing', () => {
    const nothing = { version: '1.0.0', shows: '(nothing)', attempts: 1 };
    assert.deepEqual(observationWith(silent), nothing);
    assert.deepEqual(observationWith({ ...silent, shows: '' }), nothing);
  });

  it('has what an SDK showed that raised nothing', () => {
    assert.deepEqual(observationWith({ ...silent, shows: 'half a text' }), {
      version: '1.0.0',
      shows: 'half a text',
      attempts: 1,
    });
  });

  it('has why a language cannot have the error, and no more', () => {
    assert.deepEqual(observationWith({ ...silent, absent: 'no such class' }), {
      version: '1.0.0',
      absent: 'no such class',
    });
  });

  it('is refused for an entry that the runner left out', () => {
    assert.throws(() => observationWith(undefined), new RegExp(`did not do "${entry.id}"`));
  });
});
