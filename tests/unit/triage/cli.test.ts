import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../src/cli/triage.ts', import.meta.url));
const key = `sk-ant-${'api03-'}${'A1b2'.repeat(12)}`;
const log = `2026-11-29 12:00:00 ERROR API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CAAAAAAAAAAAAAAAAAAAA"}
2026-11-29 12:00:05 ERROR Claude: 400 {"type":"error","error":{"type":"invalid_request_error","message":"no such flux ${key}"}}
2026-11-29 12:00:09 INFO ready
`;

test('groups a log on the terminal, as text, JSON or a table, without its secrets', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [program, ...options], { input: log, encoding: 'utf8' });
  const text = run();
  assert.equal(text.status, 0, text.stderr);
  assert.match(text.stdout, /^3 lines, 3 records: 1 with a page, 1 without one \(50\.0 %/);
  assert.match(text.stdout, /1 {2}overloaded_error: /);
  assert.match(text.stdout, /Masked: API key/);
  const { rows, counts } = JSON.parse(run('--json', '--filter', 'overloaded').stdout);
  assert.equal(rows.length, 1);
  assert.equal(rows[0].first, '2026-11-29 12:00:00');
  assert.equal(counts.none, 1);
  const wrong = run('--csv', '--markdown');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /exclude each other/);
  assert.ok(!text.stdout.includes('A1b2A1b2'));
});
