import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { collectEvidence } from '../../src/lib/content/evidence.ts';
import type { Source } from '../../src/lib/content/fields.ts';
import { overdueSince, presentDay } from '../../src/lib/content/review.ts';
import { readLibrary } from '../../src/lib/content/disk-library.ts';

const today = '2026-11-29';
const library = readLibrary(join(import.meta.dirname, '../content/valid'));
const [made] = library.entries;
assert.ok(made);

describe('a page is due for a review', () => {
  const cases: [
    name: string,
    sources: Source[],
    reread: string | undefined,
    since: string | null,
  ][] = [
    ['not while its documentation is fresh', [read('documented', 180)], undefined, null],
    ['once its documentation is a day too old', [read('documented', 181)], undefined, ago(181)],
    ['later where it rests on a report', [read('reported', 365)], undefined, null],
    ['once its report is too old', [read('reported', 366)], undefined, ago(366)],
    [
      'not while one of its sources is fresh',
      [read('documented', 900), read('sdk', 3)],
      undefined,
      null,
    ],
    ['not after somebody reread it', [read('documented', 900)], ago(10), null],
    ['again, long after somebody reread it', [read('documented', 900)], ago(181), ago(181)],
    [
      'although a run of ours is fresh',
      [read('documented', 900), read('measured', 1)],
      undefined,
      ago(900),
    ],
    ['not while a run is all it rests on', [read('measured', 1)], undefined, null],
    ['never for an inference alone', [read('inferred', 900)], undefined, null],
    [
      'from the first day of a month',
      [{ ...read('reported', 0), checked: '2025-06' }],
      undefined,
      '2025-06',
    ],
  ];
  for (const [name, sources, reread, since] of cases)
    it(name, () => assert.equal(overdueSince({ ...made, sources, reread }, today), since));
});

describe('the present day of a build', () => {
  it('is the newest day on which a source was read', () => {
    const older = { sources: [read('documented', 9), read('sdk', 40)] };
    assert.equal(presentDay([older, { sources: [read('sdk', 10)] }], undefined), ago(9));
  });

  it('is no older than a second reading, nor than a release that was taken up', () => {
    const older = { sources: [read('documented', 9)], reread: ago(3) };
    assert.equal(presentDay([older], undefined), ago(3));
    const released = { version: '1.0.0', day: ago(2) };
    const versions = { typescript: [released], python: [{ ...released, taken: ago(1) }] };
    assert.equal(presentDay([older], versions), ago(1));
  });

  it('is what the report of the evidence counts from', () => {
    const { overdue } = collectEvidence({
      ...library,
      statuses: [],
      guides: [],
      versions: undefined,
      entries: [
        { ...made, file: 'old', reread: undefined, sources: [read('documented', 400)] },
        { ...made, file: 'new', reread: undefined, sources: [read('documented', 0)] },
      ],
    });
    assert.deepEqual(overdue, [{ file: 'old', since: ago(400) }]);
  });
});

function read(grade: Source['grade'], days: number): Source {
  return { id: grade, grade, title: grade, url: 'https://example.com', checked: ago(days) };
}

function ago(days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}
