import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { languages } from '../../src/lib/observed/recording.ts';
import { isNext } from '../../src/lib/observed/version-order.ts';
import {
  changesBetween,
  firstVersionRaising,
  firstVersions,
  snapshotsOf,
  versionsSchema,
  type Snapshot,
  type Versions,
  type VersionSnapshot,
} from '../../src/lib/observed/versions.ts';
import { readObserved } from './observed-files.ts';

const recorded = versionsSchema.parse(
  readObserved(join(import.meta.dirname, '..', '..', 'src', 'observed')).get('versions'),
);

const history: VersionSnapshot[] = [
  version('1.0.0', { statuses: { 402: 'APIError', 500: 'InternalServerError' } }),
  version('1.1.0', {
    statuses: { 402: 'APIError', 500: 'InternalServerError' },
    classes: { OldError: 'Anthropic.OldError' },
  }),
  version('1.2.0', {
    statuses: { 402: 'PaymentRequiredError', 500: 'InternalServerError' },
    codes: { '402 no_money': 'NoMoneyError' },
    classes: { PaymentRequiredError: 'Anthropic.PaymentRequiredError' },
  }),
  version('1.3.0', {
    statuses: { 402: 'PaymentRequiredError', 500: 'InternalServerError' },
    codes: { '402 no_money': 'NoMoneyError' },
    classes: { PaymentRequiredError: 'Anthropic.Errors.PaymentRequiredError' },
  }),
];
const changes = changesBetween(history);
const versions: Versions = { typescript: changes, python: changes };

describe('the history of versions', () => {
  it('is rebuilt in full from its differences', () => {
    assert.deepEqual(snapshotsOf(changes), history);
  });

  it('records only what changed, and null for what went', () => {
    assert.deepEqual(changes[1], {
      version: '1.1.0',
      day: '2026-01-31',
      classes: { OldError: 'Anthropic.OldError' },
    });
    assert.deepEqual(changes[2]?.classes, {
      OldError: null,
      PaymentRequiredError: 'Anthropic.PaymentRequiredError',
    });
  });

  it('gives the first version of a class, wherever it is reachable', () => {
    assert.equal(firstVersions(versions).python.classes.get('PaymentRequiredError'), '1.2.0');
  });

  it('gives the first version that raises a class for a status, and null when all do', () => {
    const { statuses } = firstVersions(versions).typescript;
    assert.equal(statuses.get('402'), '1.2.0');
    assert.equal(statuses.get('500'), null);
  });

  it('does not know what the newest version lacks', () => {
    assert.equal(firstVersions(versions).typescript.classes.has('OldError'), false);
  });

  it('gives the first version that raises a class for a code', () => {
    assert.equal(firstVersionRaising(versions, 'typescript', 402, 'no_money'), '1.2.0');
    assert.equal(firstVersionRaising(versions, 'typescript', 402, 'unknown_code'), '1.2.0');
    assert.equal(firstVersionRaising(versions, 'typescript', 502, null), null);
  });
});

for (const language of languages)
  describe(`the recorded history of ${language}`, () => {
    const changes = recorded[language];

    it('has no gap that the registry does not have', () => {
      const gaps = changes.slice(1).flatMap(({ version, follows }, index) => {
        const before = changes[index]?.version ?? '';
        return isNext(before, version) || follows === before ? [] : [`${before} → ${version}`];
      });
      assert.deepEqual(gaps, [], 'run "npm run upgrade", which walks every release');
    });

    it('names the version before only where the numbers leave it open', () => {
      const told = changes.slice(1).flatMap(({ version, follows }, index) => {
        const before = changes[index]?.version ?? '';
        return follows !== undefined && isNext(before, version) ? [version] : [];
      });
      assert.deepEqual(told, []);
    });

    it('gives the days in the order of the versions', () => {
      const days = changes.map(({ day }) => day);
      assert.deepEqual(days, days.toSorted());
    });
  });

function version(name: string, some: Partial<Snapshot>): VersionSnapshot {
  const empty: Snapshot = { statuses: {}, codes: {}, types: {}, classes: {}, unknownClass: {} };
  return { version: name, day: '2026-01-31', snapshot: { ...empty, ...some } };
}
