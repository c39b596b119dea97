import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary, type Library } from '../../src/lib/content/disk-library.ts';
import type { Source } from '../../src/lib/content/fields.ts';
import { collectEvidence, countByGrade } from '../../src/lib/content/evidence.ts';

const valid = readLibrary(join(import.meta.dirname, 'valid'));
const sdk = source('sdk', 'sdk', '2026-02-01');

describe('the evidence report', () => {
  it('counts every cites as a claim, with its field, grade and age', () => {
    const { claims } = collectEvidence(only([source('docs', 'documented', '2026-01-31'), sdk]));
    assert.deepEqual(claims.map(({ field }) => field).sort(), [
      'causes.spent',
      'fixes.buy',
      'retry',
      'summary',
    ]);
    for (const { grade, checked, age } of claims)
      assert.deepEqual([grade, checked, age], ['documented', '2026-01-31', 1]);
  });

  it('counts citations in a body', () => {
    const claims = collectEvidence(only([sdk], 'It is so.<Cite id="sdk" />')).claims;
    assert.deepEqual(
      claims.map(({ field, grade }) => [field, grade]),
      [['body', 'sdk']],
    );
  });

  it('takes the best grade of a claim and the newest day of that grade', () => {
    const claim = collectEvidence(
      only([
        source('docs', 'documented', '2025-12'),
        source('ts-shared', 'documented', '2025-12-31'),
        source('lab', 'reported', '2026-01-31'),
      ]),
    ).claims.find(({ field }) => field === 'summary');
    assert.deepEqual([claim?.grade, claim?.checked, claim?.age], ['documented', '2025-12-31', 31]);
  });

  it('lists the oldest claim first', () => {
    const old = only([source('docs', 'documented', '2025-06')]).entries;
    const { claims } = collectEvidence({ ...valid, entries: [...valid.entries, ...old] });
    assert.equal(claims[0]?.checked, '2025-06');
    assert.deepEqual(
      claims.map(({ age }) => age),
      claims.map(({ age }) => age).toSorted((one, other) => other - one),
    );
  });

  it('names entries that rest on an SDK alone', () => {
    const measured = source('lab', 'measured', '2026-01-31');
    assert.deepEqual(collectEvidence(only([sdk, measured])).sdkOnly, ['spent_reached']);
    assert.deepEqual(collectEvidence(only([measured])).sdkOnly, []);
    const reported = source('report', 'reported', '2026-01-31');
    assert.deepEqual(collectEvidence(only([sdk, reported])).sdkOnly, []);
  });

  it('names addresses that several entries cite, the most shared first', () => {
    const [{ url, entries } = { url: '', entries: [] }, ...others] = collectEvidence(valid).shared;
    assert.equal(url, 'https://example.com/errors');
    assert.equal(entries.length, valid.entries.length);
    for (const other of others) assert.ok(other.entries.length <= entries.length);
  });

  it('counts claims by grade', () => {
    const counts = countByGrade(collectEvidence(valid).claims);
    assert.deepEqual(
      counts.map(({ grade }) => grade),
      ['documented', 'sdk', 'measured', 'reported', 'inferred'],
    );
    assert.notEqual(counts[0]?.count, 0);
  });
});

/** The sound fixture's code entry alone, with these sources. */
function only(sources: Source[], body = ''): Library {
  const entries = valid.entries
    .filter(({ id }) => id === 'spent_reached')
    .map((entry) => ({ ...entry, sources, body }));
  return { ...valid, entries, statuses: [], guides: [] };
}

function source(id: string, grade: Source['grade'], checked: string): Source {
  return { id, grade, title: id, url: `https://example.com/${id}`, checked };
}
