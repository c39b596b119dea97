import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  constructedNote,
  streamEvents,
  unpublishedWording,
  wireResponse,
  type WireEntry,
} from '../../src/lib/observed/wire.ts';

const plain: WireEntry = {
  status: 429,
  type: 'rate_limit_error',
  code: null,
  messages: [],
  lab: {},
};

describe('the response of an entry', () => {
  it('has the request id of its body in its header', () => {
    const response = wireResponse(plain);
    assert.ok(response);
    assert.equal(bodyOf(plain)['request_id'], response.headers['request-id']);
  });

  it('says that a wording is not published', () => {
    assert.deepEqual(bodyOf(plain)['error'], {
      type: 'rate_limit_error',
      message: unpublishedWording,
    });
  });

  it('takes the first wording of the API itself with the status of the entry', () => {
    const messages = [
      message('Credit balance is too low', { surface: 'Claude Code' }),
      message('An old one', { status: 400 }),
      message('This one', {}),
    ];
    assert.deepEqual(bodyOf({ ...plain, messages })['error'], {
      type: 'rate_limit_error',
      message: 'This one',
    });
  });

  it('has details when there is a code or the lab gives some', () => {
    const entry = { ...plain, code: 'some_code', lab: { details: { limit: 3 } } };
    assert.deepEqual(bodyOf(entry)['error'], {
      type: 'rate_limit_error',
      message: unpublishedWording,
      details: { error_code: 'some_code', limit: 3 },
    });
  });

  it('adds the headers of the lab', () => {
    const response = wireResponse({ ...plain, lab: { headers: { 'retry-after': '30' } } });
    assert.equal(response?.headers['retry-after'], '30');
  });

  it('has no request id on a page of the edge, or on nothing', () => {
    for (const body of ['html', 'empty'] as const)
      assert.equal(wireResponse({ ...plain, lab: { body } })?.headers['request-id'], undefined);
  });

  it('is the reported body, without the headers of the API, where the entry quotes one', () => {
    const raw = '{"error":{"type":"forbidden","message":"No"}}';
    const response = wireResponse({ ...plain, lab: { raw } });
    assert.equal(response?.body, raw);
    assert.deepEqual(response?.headers, { 'content-type': 'application/json' });
    assert.equal(streamEvents({ ...plain, lab: { raw } }), null);
  });

  it('is called constructed where a code has no published wording or no type', () => {
    const messages = [message('This one', {})];
    assert.match(constructedNote({ ...plain, code: 'some_code' }) ?? '', /constructed/);
    assert.match(
      constructedNote({ ...plain, code: 'some_code', type: null, messages }) ?? '',
      /type/,
    );
    assert.equal(constructedNote({ ...plain, code: 'some_code', messages }), null);
    assert.equal(constructedNote(plain), null);
  });

  it('does not exist without a status', () => {
    assert.equal(wireResponse({ ...plain, status: null }), null);
    assert.equal(streamEvents({ ...plain, status: null }), null);
  });
});

describe('the stream of an entry', () => {
  it('begins as a message and ends in the error', () => {
    const events = streamEvents(plain) ?? '';
    assert.match(events, /^event: message_start\n/);
    assert.match(
      events,
      /\nevent: error\ndata: \{"type":"error","error":\{"type":"rate_limit_error"[^\n]*\n\n$/,
    );
  });

  it('does not exist for a page of the edge', () => {
    assert.equal(streamEvents({ ...plain, lab: { body: 'html' } }), null);
  });
});

function bodyOf(entry: WireEntry): Record<string, unknown> {
  return JSON.parse(wireResponse(entry)?.body ?? '{}');
}

function message(example: string, rest: Partial<WireEntry['messages'][number]>) {
  return { id: 'one', template: example, example, cites: ['docs'], ...rest };
}
