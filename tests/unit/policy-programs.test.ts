import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forward } from '../../src/lib/policy/programs/gateway.ts';
import { afterFailure } from '../../src/lib/policy/programs/jobs.ts';
import { policyOf } from '../../src/lib/policy/policy.ts';
import { library } from '../content/library.ts';

const { entries, observed } = library;
const policy = policyOf(entries, observed.recordingOf);

/** An error with the fields that the SDK gives it. */
function failure(
  status: number,
  type: string,
  headers: Record<string, string> = {},
  code?: string,
) {
  const details = code === undefined ? null : { error_code: code };
  const error = { error: { type, message: 'x', details } };
  return Object.assign(new Error(type), { status, error, headers: new Headers(headers) });
}
const overloaded = failure(529, 'overloaded_error');
const limited = failure(429, 'rate_limit_error', { 'retry-after': '7' });
const invalid = failure(400, 'invalid_request_error');

describe('the gateway', () => {
  const pass = async (first: Error[], routes = ['model', 'provider', 'key']) => {
    const asked: string[] = [];
    const waits: number[] = [];
    const left = [...first];
    const send = (differs: string) => async () => {
      asked.push(differs);
      const error = differs === '' ? left.shift() : undefined;
      if (error) throw error;
      return differs;
    };
    const answer = await forward(
      policy,
      'request',
      ['', ...routes].map((differs) => ({ differs, send: send(differs) })),
      { attempts: 3, sleep: async (seconds: number) => void waits.push(seconds) },
    ).catch((error: unknown) => error);
    return { answer, asked, waits };
  };

  it('waits as long as the response says, and tries the same route again', async () => {
    assert.deepEqual(await pass([limited]), { answer: '', asked: ['', ''], waits: [7] });
  });

  it('backs off where the response names no wait, then takes the detour that can help', async () => {
    const { answer, asked, waits } = await pass([overloaded, overloaded, overloaded]);
    assert.equal(answer, 'model');
    assert.deepEqual(asked, ['', '', '', 'model']);
    assert.equal(waits.length, 2);
    const [one = 0, two = 0] = waits;
    assert.ok(one >= 0.75 && one <= 1 && two >= 1.5 && two <= 2);
  });

  it('sends a request that is wrong once, and nowhere else', async () => {
    assert.deepEqual(await pass([invalid]), { answer: invalid, asked: [''], waits: [] });
  });

  it('skips a route that cannot help', async () => {
    const spent = failure(429, 'rate_limit_error', {}, 'enforced_spend_limit_reached');
    assert.deepEqual(await pass([spent]), {
      answer: 'provider',
      asked: ['', 'provider'],
      waits: [],
    });
    assert.equal((await pass([spent], ['model', 'key'])).answer, spent);
  });

  it('does not sit out a wait that is longer than it may be', async () => {
    const long = failure(429, 'rate_limit_error', { 'retry-after': '3600' });
    assert.deepEqual((await pass([long])).asked, ['', 'model']);
  });
});

describe('the job queue', () => {
  it('runs a job later, and holds those that would fail in the same way', () => {
    assert.deepEqual(afterFailure(policy, limited, 1), {
      job: 'later',
      wait: 7,
      hold: 'organization',
    });
    assert.deepEqual(afterFailure(policy, overloaded, 3), { job: 'later', wait: 8, hold: 'model' });
  });

  it('sets aside a job that is wrong, and holds no other', () => {
    assert.deepEqual(afterFailure(policy, invalid, 1), {
      job: 'set aside',
      wait: null,
      hold: null,
      action: 'change-request',
    });
  });

  it('ends after so many runs', () => {
    assert.equal(afterFailure(policy, overloaded, 8).job, 'set aside');
  });
});
