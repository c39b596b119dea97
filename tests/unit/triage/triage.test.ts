import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answersOf } from '../../../src/lib/triage/answers.ts';
import { judgeRecord } from '../../../src/lib/triage/judge.ts';
import { shapeOf } from '../../../src/lib/triage/read/shape.ts';
import { Triage } from '../../../src/lib/triage/triage.ts';
import { headlineOf } from '../../../src/lib/page/verdict.ts';
import { entries, feed } from '../find/library.ts';
import { examplesOf, wrappings } from '../find/wrappings.ts';
import { makeLog } from './made-log.ts';

const answers = answersOf(entries);

function triage(...files: string[]) {
  const made = new Triage(feed, answers);
  for (const file of files) {
    made.read(file);
    made.end();
  }
  return { ...made.table(), asked: made.asked };
}

/** Kind, id and count of each row. */
function told(...files: string[]): string[] {
  return triage(...files).rows.map(({ kind, id, count }) => `${kind} ${id} ${count}`);
}

const overloaded = `{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CAAAAAAAAAAAAAAAAAAAA"}`;

test('counts what a made log holds, with times and request ids', () => {
  const { text, truth } = makeLog(entries, 1, 3000);
  const { rows, counts, asked } = triage(text);
  const { ours, foreign, unclear, none, lines } = truth;
  assert.deepEqual(
    { ours, foreign, unclear, none, lines },
    {
      ours: counts.ours,
      foreign: counts.foreign,
      unclear: counts.unclear,
      none: counts.none,
      lines: counts.lines,
    },
  );
  const known = rows.filter(({ kind }) => kind === 'known');
  assert.deepEqual(
    new Map(
      known.map(({ id, count, requests, first, last }) => [id, [count, requests, first, last]]),
    ),
    new Map(
      [...truth.known]
        .sort(([, one], [, other]) => other.count - one.count)
        .map(([id, { count, ids, first, last }]) => [id, [count, ids.size, first, last]]),
    ),
  );
  assert.ok(asked < counts.records / 2, `${asked} of ${counts.records} were looked up`);
});

test('a file may be cut anywhere', () => {
  const { text } = makeLog(entries, 3, 120);
  const whole = triage(text);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
      const places = [0, ...cuts.sort((one, other) => one - other), text.length];
      const made = new Triage(feed, answers);
      for (const [index, place] of places.entries())
        made.read(text.slice(place, places[index + 1]));
      made.end();
      assert.deepEqual(made.table(), { rows: whole.rows, counts: whole.counts, masked: [] });
    }),
    { numRuns: 8 },
  );
});

test('what was remembered of a shape is what a look at the record says', () => {
  const shapes = new Map<string, string>();
  for (const entry of entries)
    for (const { name, example } of examplesOf(entry)) {
      const text = wrappings['one line of a log']?.(example) ?? '';
      const outcome = JSON.stringify(judgeRecord(text, feed));
      const before = shapes.get(shapeOf(text)) ?? outcome;
      assert.equal(outcome, before, name);
      shapes.set(shapeOf(text), outcome);
    }
});

test('an answer is the one of the page', () => {
  const { rows } = triage(`529 ${overloaded}`);
  const entry = entries.find(({ id }) => id === 'overloaded_error');
  assert.ok(entry);
  assert.equal(rows[0]?.action, headlineOf(entry));
  assert.deepEqual(answers.flatMap(({ ids }) => ids).sort(), entries.map(({ id }) => id).sort());
});

const records: [what: string, text: string, rows: string[]][] = [
  [
    'a log line with a Python trace, and the exception that caused it',
    `2026-11-29 12:00:00,000 ERROR app: failed
Traceback (most recent call last):
  File "a.py", line 1, in f
httpx.ConnectError: [Errno -2] Name or service not known

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "b.py", line 2, in g
anthropic.OverloadedError: Error code: 529 - ${overloaded}
2026-11-29 12:00:01,000 INFO app: next`,
    ['known overloaded_error 1'],
  ],
  [
    'one exception after the other without a time',
    `anthropic.OverloadedError: Error code: 529 - ${overloaded}\n`.repeat(3),
    ['known overloaded_error 3'],
  ],
  [
    'containers whose lines are mixed',
    `web-1  | Traceback (most recent call last):
db-1   | ready
web-1  |   File "b.py", line 2, in g
db-1   | checkpoint
web-1  | anthropic.OverloadedError: Error code: 529 - ${overloaded}`,
    ['known overloaded_error 1'],
  ],
  [
    'an answer with its headers',
    `HTTP/1.1 529\ncontent-type: application/json\n\n${overloaded}`,
    ['known overloaded_error 1'],
  ],
  [
    'two bodies over many lines',
    `${JSON.stringify(JSON.parse(overloaded), null, 2)}\n`.repeat(2),
    ['known overloaded_error 2'],
  ],
  [
    'a JSON document of records',
    JSON.stringify(
      {
        events: [
          { message: 'ready' },
          { message: `529 ${overloaded}` },
          { message: `529 ${overloaded}` },
        ],
      },
      null,
      1,
    ),
    ['known overloaded_error 2'],
  ],
  [
    'tickets that lines rule off, with a greeting and a signature',
    `Hi,\n\nall calls fail with\n\nAPI Error: 529 ${overloaded}\n\nThanks\n---\nreq_011CBBBBBBBBBBBBBBBBBBBB\n`,
    ['known overloaded_error 1', 'bare null 1'],
  ],
  [
    'an id below its error',
    `API Error: 529 Overloaded\n\nRequest ID: req_011CBBBBBBBBBBBBBBBBBBBB`,
    ['known overloaded_error 1'],
  ],
  [
    'quoted mail',
    `> They see\n>\n> API Error: 529 ${overloaded}\n>\n> Regards`,
    ['known overloaded_error 1'],
  ],
  [
    'healthy lines that name limits, numbers and Claude',
    `2026-11-29 12:00:00 INFO httpx: HTTP Request: POST https://api.anthropic.com/v1/messages "HTTP/1.1 200 OK"
2026-11-29 12:00:00 INFO app: 429 rows for claude-sonnet-4-5, errors=0
2026-11-29 12:00:00 DEBUG anthropic: Request options: {'method': 'post', 'timeout': 600, 'model': 'claude-sonnet-4-5'}
{"level":"info","time":1764417600000,"msg":"request completed","model":"claude-sonnet-4-5","status":200,"request_id":"req_011CBBBBBBBBBBBBBBBBBBBB"}`,
    [],
  ],
  [
    'an HTTP status of the API in an access log, not one of another address',
    `10.0.0.1 - - [29/Nov/2026:12:00:00 +0000] "POST /v1/messages HTTP/1.1" 529 0 "-" "anthropic-python/1"
10.0.0.1 - - [29/Nov/2026:12:00:00 +0000] "GET /users HTTP/1.1" 404 0 "-" "curl/8"`,
    ['known overloaded_error 1', 'unclear null 1'],
  ],
];

for (const [what, text, rows] of records)
  test(`reads ${what}`, () => assert.deepEqual(told(text), rows));

const times: [line: string, shown: string | null][] = [
  ['2026-11-29T12:00:00.123Z', '2026-11-29 12:00:00Z'],
  ['2026-11-29 13:00:00,5 +0100', '2026-11-29 13:00:00+01:00'],
  ['2026/11/29 12:00:00 [error]', '2026-11-29 12:00:00'],
  ['[29/Nov/2026:12:00:00 +0000]', '2026-11-29 12:00:00Z'],
  ['Nov 29 12:00:00 host app[1]:', 'Nov 29 12:00:00'],
  ['[Sun Nov 29 12:00:00 2026]', '2026-11-29 12:00:00'],
  ['12:00:00 ERROR', '12:00:00'],
  ['1795953600.5 ERROR', '2026-11-29 12:00:00Z'],
  ['ts=1795953600 level=error', '2026-11-29 12:00:00Z'],
  ['no time,', null],
  ['2026-99-29T12:00:00Z', null],
];

for (const [line, shown] of times)
  test(`reads the time of ${line}`, () =>
    assert.equal(triage(`${line} 529 ${overloaded}`).rows[0]?.first, shown));

test('orders times by their zones, and takes one without a date only where there is no other', () => {
  const { rows } = triage(
    ['12:59:59', '2026-11-29T13:00:00+02:00', '2026-11-29T12:00:00Z', '2026-11-29T10:00:00-04:00']
      .map((time) => `${time} ERROR API Error: 529 ${overloaded}\n`)
      .join(''),
  );
  assert.equal(rows[0]?.first, '2026-11-29 13:00:00+02:00');
  assert.equal(rows[0]?.last, '2026-11-29 10:00:00-04:00');
});

test('shows no secret of what it read', () => {
  const key = `sk-ant-${'api03-'}${'A1b2'.repeat(12)}`;
  const { rows, masked } = triage(
    `2026-11-29 12:00:00 ERROR Claude: 400 {"type":"error","error":{"type":"invalid_request_error","message":"no such flux ${key}"}}
2026-11-29 12:00:00 ERROR db: password=hunter2hunter2 refused ${key}`,
  );
  assert.equal(rows.length, 2);
  assert.ok(!JSON.stringify(rows).includes('A1b2A1b2'));
  assert.ok(!JSON.stringify(rows).includes('hunter2hunter2'));
  assert.ok(masked.length > 0);
});

test('keeps a bounded number of rows, and counts the rest together', () => {
  const words = Array.from(
    { length: 500 },
    (_, index) => index.toString(36).replace(/\d/g, 'x') + 'abc'[index % 3],
  );
  const lines = words.map(
    (word, index) => `2026-11-29 12:00:00 ERROR ${word}${'q'.repeat(index % 90)}: job failed`,
  );
  const { rows, counts } = triage(lines.join('\n'));
  assert.ok(rows.length <= 101);
  assert.equal(
    rows.reduce((sum, { count }) => sum + count, 0),
    counts.unclear,
  );
});

test('takes any text', () => {
  const parts = fc.constantFrom(
    '\n',
    ' ',
    '{',
    '}',
    '"',
    '[',
    '---',
    'Traceback (most recent call last):',
    'ERROR ',
    overloaded,
    'web-1 | ',
    '> ',
    'Nov 29 12:00:00 h p[1]: ',
    '#012',
    '\u001b[31m',
    'at x',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
      const { counts } = triage(list.join(''));
      const { lines: _, records, ...kinds } = counts;
      assert.equal(
        Object.values(kinds).reduce((sum, count) => sum + count, 0),
        records,
      );
    }),
    { numRuns: 25 },
  );
});
