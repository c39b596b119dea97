import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { otherSDKSchema, type OtherLanguage } from '../../src/lib/observed/elsewhere.ts';
import { sdkRows } from '../../src/lib/observed/in-the-sdks.ts';
import { recordingSchema } from '../../src/lib/observed/recording.ts';
import { library, root } from '../content/library.ts';

const { entries } = library;
const observed = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'observed', `${name}.json`), 'utf8'));
const other = (language: OtherLanguage) => otherSDKSchema.parse(observed(`elsewhere/${language}`));
const others = { java: other('java'), go: other('go') };

function rowsOf(id: string) {
  const entry = entries.find((each) => each.id === id);
  assert.ok(entry);
  return sdkRows(entry, recordingSchema.parse(observed(id)), others);
}

test('names the class, the member with the code and the requests of each SDK', () => {
  const rows = rowsOf('enforced_spend_limit_reached');
  assert.deepEqual(
    rows.map(({ name, branch, requests }) => `${name} ${branch} ${requests}`),
    ['Python error_code 3', 'TypeScript errorCode 3', 'Java errorCode() 3', 'Go ErrorCode() 3'],
  );
  assert.equal(rows[2]?.raises, 'EnforcedSpendLimitReachedException');
  assert.equal(rows[3]?.raises, '*anthropic.Error');
  assert.equal(rows[3]?.constant, 'anthropic.ErrorCodeEnforcedSpendLimitReached');
});

test('branches on the type where there is no code, and on the class where there is no answer', () => {
  assert.deepEqual(
    rowsOf('invalid-x-api-key').map(({ branch }) => branch),
    ['type', 'type', 'type()', 'Type()'],
  );
  assert.ok(rowsOf('connection-error').every(({ branch }) => branch === null));
});

test('leaves out an SDK that raises nothing', () => {
  assert.deepEqual(rowsOf('usage-policy-refusal'), []);
});
