import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countTests, describeCounts, sumOf } from '../../run/counts.ts';

const node = 'ℹ tests 5\nℹ pass 2\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\n';
const playwright =
  '  2 failed\n    a.spec.ts:1:1 › 7 passed\n  1 did not run\n  3 skipped\n  9 passed (8.4m)\n';

describe('the counts of a phase', () => {
  it('are what the runner of Node says, a cancelled test among the failed', () => {
    assert.deepEqual(countTests(node, 1), { passed: 2, failed: 2, skipped: 1 });
  });

  it('are what Playwright says, and not what a title says', () => {
    assert.deepEqual(countTests(playwright, 1), { passed: 9, failed: 2, skipped: 4 });
  });

  it('are one test for a program that counts nothing', () => {
    assert.deepEqual(countTests('fine', 0), { passed: 1, failed: 0, skipped: 0 });
    assert.deepEqual(countTests('', 1), { passed: 0, failed: 1, skipped: 0 });
  });

  it('have a failure when the program failed after its tests passed, or was stopped', () => {
    assert.equal(countTests('ℹ pass 4\nℹ fail 0\n', 1).failed, 1);
    assert.equal(countTests('ℹ pass 4\nℹ fail 0\n', null).failed, 1);
  });

  it('add up', () => {
    const sum = sumOf([countTests(node, 1), countTests(playwright, 1)]);
    assert.equal(describeCounts(sum), '11 passed, 4 failed, 5 skipped');
  });
});
