import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';
import { feed, words } from './library.ts';

// In a process of its own: beside a thousand other tests, the same text needs several times as long.

/** Pieces that make a scanner go back when they are repeated. */
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
