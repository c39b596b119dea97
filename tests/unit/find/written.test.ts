import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCorpus } from '../../../src/lib/find/corpus.ts';
import { measureCorpus } from '../../../src/lib/find/measure.ts';
import { feed } from './library.ts';

/**
 * Texts written for this project, in the shapes that people paste and in the ways they tell of an
 * error, by authors who did not know the resolver. The shares are floors: what was reached is kept.
 */
const floors = {
  pasted: { first: 0.97, firstThree: 0.98, claimed: 0.02 },
  told: { first: 0.63, firstThree: 0.75, claimed: 0.2 },
};

for (const [name, floor] of Object.entries(floors)) {
  const file = new URL(`./written/${name}.jsonl`, import.meta.url);
  const { rows, problems } = readCorpus(readFileSync(file, 'utf8'));
  const score = measureCorpus(rows, feed, new Map());

  test(`every ${name} text can be read and names an entry`, () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(score.skipped, []);
  });

  test(`leads ${name} texts to their page, and few of others' errors to any`, () => {
    const misses = score.misses.map(({ id, wanted, got }) => `${id}: ${wanted}, not ${got[0]}`);
    const shares = {
      first: score.first / score.rows,
      firstThree: score.firstThree / score.rows,
      claimed: score.claimed / score.negatives,
    };
    assert.ok(
      shares.first >= floor.first &&
        shares.firstThree >= floor.firstThree &&
        shares.claimed <= floor.claimed,
      `${JSON.stringify(shares)}\n${misses.join('\n')}`,
    );
  });
}
