import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { classify, failureOf, type Failure } from '../../src/lib/policy/programs/classify.ts';
import { agrees } from '../../src/lib/policy/policy.ts';
import { publishedPolicy, publishedVectors } from '../../src/lib/policy/published.ts';
import { reachOf, reachWords } from '../../src/lib/policy/reach.ts';
import { library, root } from '../content/library.ts';

const { entries, observed } = library;
const policy = publishedPolicy(entries, observed.recordingOf, new URL('https://example.com'));
const { vectors } = publishedVectors(entries, observed.recordingOf);
const ask = (failure: Failure) => classify(policy, failure);

describe('the policy', () => {
  it('answers every vector as the page of its error does', () => {
    const wrong = vectors
      .filter((vector) => !agrees(policy, vector))
      .map(
        ({ id, input, expect }) =>
          `${id}: answered with ${ask(input).action}, and its page says ${expect.action}; give its template a fixed text that no other error has: ${input.message}`,
      );
    assert.deepEqual(wrong, []);
  });

  it('is tested with at least 300 failures, and with every error whose wording is known', () => {
    const tried = new Set(vectors.map(({ id }) => id));
    const untried = entries
      .filter(({ retired, kind }) => retired === undefined && kind !== 'message')
      .concat(entries.filter(({ messages }) => messages.some(({ until }) => until === undefined)))
      .filter(({ id }) => !tried.has(id));
    assert.deepEqual(
      untried.map(({ id }) => id),
      [],
    );
    assert.ok(vectors.length >= 300, String(vectors.length));
  });

  it('fits 20 kilobytes', () => {
    assert.ok(JSON.stringify(policy).length <= 20 * 1024, String(JSON.stringify(policy).length));
  });

  it('follows the code before the wording, and the wording before the type', () => {
    const spent = ask({
      status: 429,
      type: 'rate_limit_error',
      error_code: 'enforced_spend_limit_reached',
    });
    assert.deepEqual([spent.action, spent.retry, spent.scope], ['stop', 'no', 'organization']);
    const empty = ask({
      status: 400,
      type: 'invalid_request_error',
      message: 'Your credit balance is too low to access the Anthropic API.',
    });
    assert.equal(empty.action, 'fix-account');
    assert.equal(ask({ status: 400, type: 'invalid_request_error' }).action, 'change-request');
  });

  it('reads the wait from the response, and only where a wait helps', () => {
    const wait = (headers: Record<string, string>, status = 429) =>
      ask({ status, type: status === 429 ? 'rate_limit_error' : 'invalid_request_error', headers })
        .wait;
    assert.equal(wait({ 'retry-after': '30' }), 30);
    assert.equal(wait({ 'retry-after': '30', 'retry-after-ms': '1500' }), 1.5);
    assert.equal(wait({}), null);
    assert.equal(wait({ 'retry-after': 'soon' }), null);
    assert.equal(wait({ 'retry-after': '30' }, 400), null);
  });

  it('believes the server about an error that it does not know', () => {
    const headers = { 'x-should-retry': 'false' };
    assert.equal(ask({ status: 503, headers }).action, 'stop');
    assert.equal(ask({ status: 418, headers: { 'x-should-retry': 'true' } }).action, 'retry');
    assert.equal(ask({ status: 418 }).action, 'change-request');
    assert.equal(ask({ status: 599 }).action, 'retry');
    assert.equal(ask({}).action, 'not-stated');
  });

  it('sends no request elsewhere that fails because of what is in it', () => {
    assert.deepEqual(ask({ status: 413, type: 'request_too_large' }).failover, []);
    assert.deepEqual(ask({ status: 529, type: 'overloaded_error' }).failover, [
      'model',
      'provider',
    ]);
  });
});

describe('the classifiers', () => {
  for (const name of ['classify.ts', 'classify.py'])
    it(`${name} has 80 lines at most and needs nothing else`, () => {
      const text = readFileSync(join(root, 'lib/policy/programs', name), 'utf8');
      assert.ok(text.trimEnd().split('\n').length <= 80);
      const imported = [...text.matchAll(/^(?:import|from) (.+)$/gm)].map(([, module]) => module);
      assert.deepEqual(imported, name.endsWith('.ts') ? [] : ['json', 're', 'sys']);
    });

  it('read an error without a response by its name and texts', () => {
    const failure = failureOf(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));
    assert.equal(failure.class, 'TypeError');
    assert.equal(failure.message, 'TypeError: fetch failed\nError: ECONNREFUSED');
    assert.equal(failureOf('text').message, 'text');
  });
});

describe('the reach of an error', () => {
  const facts = {
    situation: 'request',
    type: null,
    code: null,
    status: 400,
    explained: true,
  } as const;

  it('is what a person judged, where someone did', () => {
    const judged = { ...facts, scope: { of: 'workspace' as const, cites: ['a'] } };
    const reach = reachOf(judged);
    assert.deepEqual([reach.scope, reach.derived.scope], ['workspace', false]);
    assert.equal(reachWords(reach), 'workspace; may help: another key, provider');
  });

  it('says that it is derived, where nobody did', () => {
    assert.equal(reachWords(reachOf(facts)), 'request; going elsewhere does not help (derived)');
  });

  it('is not stated of a code that nobody has explained', () => {
    assert.equal(reachOf({ ...facts, explained: false }).scope, null);
  });
});
