import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { find, type Answer } from '../../../src/cli/find.ts';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import { library, root } from '../../content/library.ts';

const program = fileURLToPath(new URL('../../../src/cli/find.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'find-'));
after(() => rmSync(folder, { recursive: true }));

const known =
  '400 {"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."}}';

/** As the program answers, in this process and with the content that is read already. */
function run(options: string[], input = ''): Answer {
  return find(
    options,
    () => input,
    (folder) => (folder === root ? library : readLibrary(folder)),
  );
}

/** As a terminal runs it. */
function start(options: string[], input = ''): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    input,
    encoding: 'utf8',
  });
  return { status: status ?? -1, stdout, stderr };
}

test('answers on a terminal as it does here, with its exit code', () => {
  for (const [options, input] of [
    [['--verdict'], known],
    [['--content', folder, '--json'], known],
  ] as const)
    assert.deepEqual(start([...options], input), run([...options], input), options.join(' '));
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('prints id, score and reason of every match as JSON', () => {
  const { status, stdout } = run(['--json'], known);
  const [first]: unknown[] = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.deepEqual(Object.keys(first ?? {}), ['id', 'score', 'reason', 'guess']);
  assert.match(stdout, /^\[\{"id":"credit-balance-too-low"/);
});

test('prints an empty list for an error of others', () => {
  assert.equal(run(['--json'], 'Segmentation fault (core dumped)').stdout, '[]\n');
});

test('prints the verdict with what was read, for one text or for many', () => {
  const [only] = run(['--verdict'], known)
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(only.verdict, 'known');
  assert.equal(only.matches[0].id, 'credit-balance-too-low');
  assert.equal(only.recognised.status, 400);
  const rows = [known, 'Segmentation fault', 'openai.RateLimitError: Error code: 429'].map((text) =>
    JSON.stringify({ text }),
  );
  const answers = run(['--each'], `${rows.join('\n')}\n`)
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line).verdict);
  assert.deepEqual(answers, ['known', 'unclear', 'foreign']);
});

test('prints text for people, and nothing with the secrets of the paste', () => {
  assert.match(run([], known).stdout, /1\. credit-balance-too-low/);
  const key = `sk-ant-${'api03-'}${'A1b2'.repeat(12)}`;
  const error = { type: 'invalid_request_error', message: `no such flux ${key}` };
  for (const form of [[], ['--verdict']]) {
    const { stdout } = run(form, `400 ${JSON.stringify({ type: 'error', error })}`);
    assert.match(stdout, /no such flux sk-ant-/);
    assert.ok(!stdout.includes('A1b2A1b2'));
  }
});

test('counts hits, negatives and rows without an entry', () => {
  const rows = [
    { id: 'a', text: known, pattern: 'low-credit' },
    { id: 'd', text: known, pattern: 'insufficient credits' },
    { id: 'b', text: 'how to center a div', pattern: 'none' },
    { id: 'c', text: 'whatever', pattern: 'no-such-entry' },
  ];
  const file = write('rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
  const map = write('map.tsv', 'low-credit\tcredit-balance-too-low\n');
  const { status, stdout } = run(['--corpus', file, '--map', map]);
  assert.equal(status, 0);
  assert.match(stdout, /first place: 2 of 2/);
  assert.match(stdout, /negatives wrongly claimed: 0 of 1/);
  assert.match(stdout, /skipped, no such entry: 1/);
});

test('names a missed row when asked to', () => {
  const file = write(
    'miss.jsonl',
    JSON.stringify({ id: 'm', text: 'unrelated words', pattern: 'credit-balance-too-low' }),
  );
  assert.match(
    run(['--corpus', file, '--misses']).stdout,
    /m: wanted credit-balance-too-low, got unclear/,
  );
});

const faults: [string, () => string[], RegExp][] = [
  [
    'a missing file',
    () => ['--corpus', join(folder, 'absent.jsonl')],
    /cannot read .*absent\.jsonl/,
  ],
  [
    'a malformed line',
    () => ['--corpus', write('bad.jsonl', '{"text":"a","pattern":"none"}\n{oops\n')],
    /bad\.jsonl:2: /,
  ],
  ['an unknown option', () => ['--colour'], /--colour/],
  ['a map without a corpus', () => ['--map', 'x'], /need --corpus/],
  ['a folder without content', () => ['--content', folder, '--json'], /no readable entry/],
];

for (const [what, options, message] of faults)
  test(`stops with 2 and a clear message for ${what}`, () => {
    const { status, stderr } = run(options());
    assert.equal(status, 2);
    assert.match(stderr, message);
  });
