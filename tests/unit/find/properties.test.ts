import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';
import { entries, feed, words } from './library.ts';
import { negatives } from './negatives.ts';
import { examplesOf, wrappings } from './wrappings.ts';

/** Pieces that the scanners look for, so that random texts reach their branches. */
const tokens = fc.constantFrom(
  ...[
    '{"type":"error",',
    '"error":{',
    '"message":"',
    "'message': '",
    '\\"',
    '\\\\',
    '\\u00',
    '"}',
    "'}",
    '}',
    '\n',
  ],
  ...[
    'Error code: 429 - ',
    'anthropic.',
    'RateLimitError',
    'error_code',
    'request_id',
    'req_',
    '%22',
    '%',
    '&quot;',
    '&#',
  ],
  ...[
    '\u001b[',
    '[31m',
    '│ ',
    '> ',
    '```',
    'sk-ant-',
    'Bearer ',
    '@',
    'eyJ',
    'messages.0.content.1: ',
    '\u2019',
    '\ud83d',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(tokens, fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);
const examples = entries.flatMap((entry) =>
  examplesOf(entry)
    .filter(({ example }) => example.isOnWire)
    .map(({ example }) => wrappings['the TypeScript SDK']?.(example) ?? ''),
);
const noise = fc.array(
  fc.constantFrom(
    'INFO started on port 8080',
    '[debug] cache miss for key 17',
    '    at next (/app/server.js:10:5)',
    '2026-01-02 03:04:05 job 12 done',
    '',
  ),
  { maxLength: 8 },
);

test('never throws, and gives the same answer twice', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const finding = resolve(text, feed, words);
      assert.deepEqual(resolve(text, feed, words), finding);
      assert.doesNotThrow(() => maskSecrets(text));
      for (const { score } of finding.matches) assert.ok(score > 0 && score <= 1);
    }),
    { numRuns: 500 },
  );
});

test('gives the same first answer with a log around the error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), noise, noise, (text, before, after) => {
      const alone = resolve(text, feed, words).matches[0]?.id;
      const within = resolve([...before, text, ...after].join('\n'), feed, words).matches[0]?.id;
      assert.equal(within, alone);
    }),
    { numRuns: 300 },
  );
});

test('stays with no for an error of others in a log', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...negatives.filter((text) => text.length > 40)),
      noise,
      (text, around) => {
        assert.deepEqual(resolve([...around, text, ...around].join('\n'), feed, words).matches, []);
      },
    ),
    { numRuns: 300 },
  );
});

const repeated = [
  '\\',
  '"',
  '{',
  "'message': '",
  '"message":"',
  '{"type":"error","error":{',
  'messages.0.content.',
  'prompt is too long: ',
  'tool_use ids were found without ',
  'Error code: 429 ',
  '%22%7B',
  '&amp;',
  '> ',
  '\u001b[31m',
  '[31;',
  'sk-ant-',
  'eyJa.',
  '-eyJ',
  '-sk-',
  'sk-ant-\n',
  '\\u',
  '%',
  '%252D',
  'key=',
  'key="',
  'pwd ',
  '://a:b@',
  '\u201c',
  'a@b.',
  'Bearer ',
  'A_',
  'a',
  ' ',
  '\n',
  'anthropic.RateLimitError ',
  'authorization: ',
  'https://',
  'cookie: ',
  ' -u a:',
  '://a:',
  'password=',
  'basic ',
  'sk-ant-a1A\n',
  '-----BEGIN PRIVATE KEY-----',
  'the rate limit of my ',
  'claude prompt too long\n',
  '│ a │\n',
];

for (const part of repeated)
  test(`needs no more than a second for a megabyte of ${JSON.stringify(part)}`, () => {
    // Growth shows in a quarter as well; only what is slow there, and weekly all, is asked for the whole.
    const isSlow = process.env['THOROUGH'] || timeFor(part, 250_000) > 250;
    const needed = isSlow ? timeFor(part, 1_000_000) : 0;
    assert.ok(needed < 1000, `${needed} ms`);
  });

/** Milliseconds of this thread, not by the clock: neither other work nor what other threads collect counts. */
function timeFor(part: string, size: number): number {
  const text = part.repeat(Math.ceil(size / part.length));
  const before = process.threadCpuUsage();
  resolve(text, feed, words);
  maskSecrets(text);
  return Math.round(process.threadCpuUsage(before).user / 1000);
}
