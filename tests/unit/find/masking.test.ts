import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';
import { mayHoldSecret } from '../../../src/lib/secrets/suspicion.ts';
import { blocks } from './secrets/blocks.ts';
import { keys, named, worded } from './secrets/forms.ts';
import { harmless } from './secrets/harmless.ts';
import { letters, type Form } from './secrets/letters.ts';
import { isReadable, lettersOf } from './secrets/reading.ts';
import { unseenForms, unseenHarmless, unseenWrappings } from './secrets/unseen.ts';
import { below, breaks, wrappings, type Wrap } from './secrets/wrappings.ts';

/** Every form of a list in every wrapping: what is still readable, and what was lost of the line below. */
function measure(forms: readonly Form[], wraps: Record<string, Wrap>, least = 0) {
  const readable: string[] = [];
  const lost: string[] = [];
  const unsuspected: string[] = [];
  let texts = 0;
  for (const [at, form] of forms.entries())
    for (const [place, [name, wrap]] of Object.entries(wraps).entries()) {
      const [before, secret, after = ''] = form(letters(1000 + at));
      // A word that a person chose cannot be told from others when it is cut in two.
      if (secret.length < least || (least > 0 && /\s/.test(secret))) continue;
      texts += 1;
      const line = below[(at * 7 + place) % below.length] ?? '';
      const text = wrap(before, secret, after, line);
      const { text: masked, masked: kinds } = maskSecrets(text);
      // The box asks for the masks only where this says that they may be needed.
      if (kinds.length > 0 && !mayHoldSecret(text)) unsuspected.push(`${name}: ${before}`);
      if (isReadable(masked, secret)) readable.push(`${name}: ${before}${secret.slice(0, 12)}`);
      if (!lettersOf(masked).includes(lettersOf(line))) lost.push(`${name}: ${line}`);
    }
  assert.deepEqual(unsuspected, []);
  return { texts, readable, lost };
}

const groups: [name: string, forms: readonly Form[]][] = [
  ['keys that tell what they are', keys],
  ['opaque values with a name', named],
  ['words, headers and addresses', worded],
  ['keys of many lines', blocks],
  ['what was written before the rules', unseenForms],
];

for (const [name, forms] of groups)
  for (const [wrapping, wrap] of Object.entries({ ...wrappings, ...unseenWrappings }))
    test(`leaves none of ${name} readable in ${wrapping}, and all of the line below`, () => {
      const { readable, lost } = measure(forms, { [wrapping]: wrap });
      assert.deepEqual({ readable, lost }, { readable: [], lost: [] });
    });

test('finds 98 of 100 keys that were broken over lines, and never takes the line below for a rest', () => {
  const { texts, readable, lost } = measure([...keys, ...named], breaks, 30);
  assert.ok(texts > 900, String(texts));
  assert.ok(readable.length <= texts * 0.02, readable.join('\n'));
  assert.deepEqual(lost, []);
});

test('follows every key of the Claude API over a broken line', () => {
  const ours = keys.filter((form) => form(letters(1))[1].startsWith('sk-ant-'));
  const { texts, readable, lost } = measure(ours, breaks);
  assert.ok(texts >= 50, String(texts));
  assert.deepEqual({ readable, lost }, { readable: [], lost: [] });
});

for (const text of [...harmless, ...unseenHarmless])
  test(`leaves ${JSON.stringify(text.slice(0, 90))} as it is`, () => {
    assert.deepEqual(maskSecrets(text), { text, masked: [] });
  });

const lines = fc.constantFrom(...harmless, ...below);
const secretLines = fc
  .tuple(fc.constantFrom(...keys, ...named, ...worded), fc.nat(5000))
  .map(([form, seed]) => form(letters(seed)));

test('asks for no masks where a text has no name, place or shape of a secret', () => {
  for (const text of [
    '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CExampleExampleExample"}',
    "anthropic.BadRequestError: Error code: 400 - {'type': 'error', 'error': {'type': 'invalid_request_error', 'message': 'prompt is too long: 215300 tokens > 200000 maximum'}}",
    'messages.3.content.0: unexpected `tool_use_id` found in `tool_result` blocks: toolu_01ExampleExampleExample',
    'the model claude-sonnet-4-5-20250929 is overloaded',
    'The message has this wording. In yours, tokens is 215300, max is 200000.',
  ])
    assert.equal(mayHoldSecret(text), false, text);
});

test('suspects every text of lines that has a secret in it', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 4 }), secretLines, (above, parts) => {
      const text = [...above, parts.join('')].join('\n');
      assert.ok(maskSecrets(text).masked.length === 0 || mayHoldSecret(text));
    }),
    { numRuns: 1000 },
  );
});

test('touches no line but that of the secret', () => {
  fc.assert(
    fc.property(
      fc.array(lines, { maxLength: 5 }),
      secretLines,
      lines,
      (above, [before, secret, after = ''], line) => {
        const text = [...above, `${before}${secret}${after}`, line].join('\n');
        const masked = maskSecrets(text).text.split('\n');
        assert.deepEqual(masked.slice(0, above.length), above);
        assert.equal(masked.at(-1), line);
      },
    ),
    { numRuns: 500 },
  );
});

test('never throws, and changes nothing the second time', () => {
  const pieces = fc.oneof(
    lines,
    secretLines.map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '\n',
      '\\n',
      '%0A',
      '"',
      "'",
      ': ',
      '=',
      ' │\n│ ',
      '\u001b[31m',
      '\\',
      '…',
      '&quot;',
      '\r\n',
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const once = maskSecrets(parts.join('')).text;
      assert.equal(maskSecrets(once).text, once);
    }),
    { numRuns: 1500 },
  );
});
