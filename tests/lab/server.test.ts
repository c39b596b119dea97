import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refusingOrigin, startFaultServer, type FaultServer } from './server.ts';

describe('the fault server', () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer([]);
  });
  after(() => server.close());

  const ask = (name: string) => fetch(`${server.origin}/${name}/v1/messages`, { method: 'POST' });

  it('answers a status with a code and headers that the name asks for', async () => {
    const response = await ask('status-429-ramp_limit_exceeded~retry-after=1~x-should-retry=false');
    const text = await response.text();
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '1');
    assert.equal(response.headers.get('x-should-retry'), 'false');
    assert.match(text, /"details":\{"error_code":"ramp_limit_exceeded"\}/);
    assert.match(text, new RegExp(`"request_id":"${response.headers.get('request-id')}"`));
  });

  it('counts requests and the time between them, per name', async () => {
    await ask('message');
    await ask('message');
    assert.equal(server.attempts('message'), 2);
    assert.equal(server.waits('message').length, 1);
    assert.equal(server.attempts('refusal'), 0);
  });

  it('resets the connection', () => assert.rejects(ask('reset'), /fetch failed/));

  it('leaves a slow request without an answer', () =>
    assert.rejects(fetch(`${server.origin}/slow`, { signal: AbortSignal.timeout(50) }), {
      name: 'TimeoutError',
    }));

  it('breaks a stream off', async () => {
    const response = await ask('stream-truncated');
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), /terminated/);
  });

  it('cuts JSON short', async () => {
    const response = await ask('json-truncated');
    await assert.rejects(response.json(), SyntaxError);
  });

  it('answers a refusal as a success', async () => {
    const response = await ask('refusal');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /"stop_reason":"refusal"/);
  });

  it('ends a batch with results of every kind', async () => {
    const batch: unknown = await (
      await fetch(`${server.origin}/batch/v1/messages/batches/x`)
    ).json();
    assert.ok(typeof batch === 'object' && batch !== null && 'results_url' in batch);
    const results = await (await fetch(String(batch.results_url))).text();
    assert.deepEqual(results.match(/succeeded|errored|expired/g), [
      'succeeded',
      'errored',
      'expired',
    ]);
  });

  it('says so when it does not know a name', async () => {
    const response = await ask('nonsense');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /knows no/);
  });

  it('can offer an address where nothing listens', async () => {
    await assert.rejects(fetch(await refusingOrigin()), /fetch failed/);
  });
});
