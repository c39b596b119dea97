import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import type { Language } from '../../../src/lib/observed/recording.ts';
import { preparePython } from '../python.ts';
import { decide, statuses } from './decisions.ts';

const source = process.env['CONTENT'] ?? join(import.meta.dirname, '../../../src');
const { entries } = readLibrary(source);
const python = await preparePython();
const skip = 'missing' in python && `the error handler needs ${python.missing}`;
let decisions: Record<Language, Record<string, string>>;

before(async () => {
  if ('interpreter' in python) decisions = await decide(entries, python.interpreter);
});

/** Entries where the handler decides otherwise than the page advises, and why it cannot do better. */
const otherwise: Record<string, string> = {
  'batch-not-found-transient':
    'a 404 like any other; only the moment after creation tells it apart',
  'gateway-spend-limit-reached':
    'a billing_error, which no wait ends elsewhere; only its text and its 429 tell it apart',
  'extra-usage-required-long-context': 'a 429 of a subscription, without a code',
};

describe('the error handler', () => {
  it('makes one decision for every status, every entry and a lost connection', { skip }, () => {
    const broken = Object.entries(decisions.python).filter(
      ([, line]) =>
        !/^(wait [\d.]+ s|change|pay|call), request \S+, https:\S+\/e\/\w[\w-]*\/\n$/.test(line),
    );
    assert.deepEqual(broken, []);
    assert.ok(statuses.every((status) => `HTTP ${status}` in decisions.python));
  });

  it('decides the same in both languages', { skip }, () => {
    const same = (line: string) => line.replace('request None', 'request null');
    const of = (language: Language) =>
      Object.fromEntries(
        Object.entries(decisions[language]).map(([name, line]) => [name, same(line)]),
      );
    assert.deepEqual(of('python'), of('typescript'));
  });

  it('waits for exactly those errors whose page says that waiting helps', { skip }, () => {
    const differing = entries.filter(({ id, retry, explained }) => {
      const line = decisions.typescript[id];
      return (
        explained && // of the others nobody has judged yet what to do
        line !== undefined &&
        line.startsWith('wait') !== ['yes', 'after-wait'].includes(retry.verdict)
      );
    });
    assert.deepEqual(
      differing.map(({ id }) => id).filter((id) => !(id in otherwise)),
      [],
      'change the handler, or say why it cannot do better',
    );
    const needless = Object.keys(otherwise)
      .filter((id) => entries.some((entry) => entry.id === id))
      .filter((id) => !differing.some((entry) => entry.id === id));
    assert.deepEqual(needless, [], 'these exceptions are no longer needed');
  });

  it('never spends a wait on an error about money', { skip }, () => {
    const money = entries.filter(
      ({ type, code }) => type === 'billing_error' || /spend_limit/.test(code ?? ''),
    );
    for (const { id, status } of money)
      if (status !== null && decisions.python[id] !== undefined)
        assert.doesNotMatch(decisions.python[id], /^wait/, id);
  });
});
