import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { wireResponse, type WireResponse } from '../../src/lib/observed/wire.ts';
import { policyOf } from '../../src/lib/policy/policy.ts';
import { classify, failureOf } from '../../src/lib/policy/programs/classify.ts';
import { afterFailure } from '../../src/lib/policy/programs/jobs.ts';
import { answerOf, vectorsOf } from '../../src/lib/policy/vectors.ts';
import { preparePython } from './python.ts';

const source = resolve(import.meta.dirname, '../../src');
const { entries, observed } = readLibrary(source);
const policy = policyOf(entries, observed.recordingOf);
const vectors = entries.flatMap((entry) => vectorsOf(entry, observed.recordingOf(entry.id)));

/** Every error with a response that one of its vectors has, so that the policy can tell it. */
const answered = entries.flatMap((entry) => {
  const response = wireResponse(entry);
  const isTold = vectors.some(
    ({ id, from, input }) => id === entry.id && from === 'response' && (input.status ?? 0) >= 400,
  );
  return response !== null && isTold ? [{ entry, response }] : [];
});
const responses = answered.map(({ response }) => response);
const expected = answered.map(({ entry }) => answerOf(entry));
const answersOnly = (decisions: readonly ReturnType<typeof classify>[]) =>
  decisions.map(({ action, retry, scope, failover }) => ({ action, retry, scope, failover }));

/** What a gateway meets on its first route, and what becomes of it. */
type Case = {
  failures: string[];
  routes: string[];
  expect: { answer: string | number; asked: string[]; waits: number };
};

const cases: Case[] = [
  {
    failures: ['rate_limit_error', 'rate_limit_error'],
    routes: ['model'],
    expect: { answer: '', asked: ['', '', ''], waits: 2 },
  },
  {
    failures: ['overloaded_error', 'overloaded_error', 'overloaded_error'],
    routes: ['key', 'model'],
    expect: { answer: 'model', asked: ['', '', '', 'model'], waits: 2 },
  },
  {
    failures: ['enforced_spend_limit_reached'],
    routes: ['model', 'provider'],
    expect: { answer: 'provider', asked: ['', 'provider'], waits: 0 },
  },
  {
    failures: ['invalid_request_error'],
    routes: ['model', 'provider'],
    expect: { answer: 400, asked: [''], waits: 0 },
  },
];

describe('classify.ts', () => {
  it('answers each exception that the TypeScript SDK makes of an error as its page does', () => {
    assert.ok(responses.length > 200, String(responses.length));
    assert.deepEqual(
      answersOnly(responses.map((response) => classify(policy, failureOf(raised(response))))),
      expected,
    );
  });
});

const python = await preparePython();
const skip = 'missing' in python && python.missing;

describe('classify.py', { skip }, () => {
  const { answers, exceptions, gateway, jobs } = runPython();

  it('answers each vector as classify.ts does', () => {
    assert.deepEqual(
      answers,
      vectors.map(({ input }) => classify(policy, input)),
    );
  });

  it('answers each exception that the Python SDK makes of an error as its page does', () => {
    assert.deepEqual(answersOnly(exceptions), expected);
  });

  it('leads a gateway past what a retry or a detour cannot mend', () => {
    assert.deepEqual(
      gateway,
      cases.map(({ expect }) => expect),
    );
  });

  it('says of a job what jobs.ts says', () => {
    assert.deepEqual(
      jobs,
      responses.map((response) => afterFailure(policy, raised(response), 1)),
    );
  });
});

function responseOf(id: string): WireResponse {
  const entry = entries.find((each) => each.id === id);
  const response = entry && wireResponse(entry);
  if (!response) throw new Error(`${id} has no response; name another error`);
  return response;
}

/** The exception that the SDK makes of a response. */
function raised({ status, headers, body }: WireResponse): Error {
  let error: object | undefined;
  try {
    error = JSON.parse(body);
  } catch {
    error = undefined; // a page of HTML: the SDK has its text alone
  }
  return Anthropic.APIError.generate(status, error, error ? undefined : body, new Headers(headers));
}

type Python = {
  answers: ReturnType<typeof classify>[];
  exceptions: ReturnType<typeof classify>[];
  gateway: Case['expect'][];
  jobs: ReturnType<typeof afterFailure>[];
};

/** One process for all. */
function runPython(): Python {
  if ('missing' in python) return { answers: [], exceptions: [], gateway: [], jobs: [] };
  const { stdout, stderr } = spawnSync(
    python.interpreter,
    [join(import.meta.dirname, 'python/policy.py'), join(source, 'lib/policy/programs')],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      input: JSON.stringify({
        policy,
        vectors,
        responses,
        cases: cases.map(({ failures, routes }) => ({
          failures: failures.map(responseOf),
          routes,
        })),
      }),
    },
  );
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}
