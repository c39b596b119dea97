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
