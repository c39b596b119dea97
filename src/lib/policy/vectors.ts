import type { Entry } from '../content/entry.ts';
import { isRaised, languages, type Recording } from '../observed/recording.ts';
import { unpublishedWording, wireResponse } from '../observed/wire.ts';
import { actionOf } from '../page/verdict.ts';
import type { Answer, Failure } from './programs/classify.ts';
import { reachOf } from './reach.ts';

/** A failure as a program meets it, and what the page of its error says to do. */
export type Vector = {
  id: string;
  from: 'response' | 'wording' | 'exception';
  input: Failure;
  expect: Answer;
};

/** What the page of an entry says, as a program reads it. */
export function answerOf(entry: Entry): Answer {
  const { scope, failover } = reachOf(entry);
  return { action: actionOf(entry), retry: entry.retry.verdict, scope, failover };
}

/** Everything about an error that was seen or recorded: its response, its wordings, what the SDKs raise. */
export function vectorsOf(entry: Entry, recording: Recording | undefined): Vector[] {
  const expect = answerOf(entry);
  const { id, status, type, code } = entry;
  const wire = { status, type, error_code: code };
  const response = wireResponse(entry);
  const sent = response === null || status === null ? undefined : messageIn(response.body);
  const reason = entry.lab.details?.['stop_reason'];
  const vectors: Vector[] = [];
  // Without a known wording, only a code or the type itself tells the error from others.
  const isKnown = sent !== unpublishedWording;
  const isTold = isKnown || code !== null || entry.kind === 'type';
  if (response !== null && sent !== undefined && response.status >= 400 && isTold)
    vectors.push({
      id,
      from: 'response',
      input: { ...wire, ...(isKnown ? { message: sent } : {}), headers: response.headers },
      expect,
    });
  if (typeof reason === 'string')
    vectors.push({ id, from: 'response', input: { status, stop_reason: reason }, expect });
  for (const message of entry.messages) {
    const part = status === 200 ? partIn(message.example) : null;
    if (part !== null) vectors.push({ id, from: 'response', input: { status, ...part }, expect });
    else if (message.until === undefined && message.example !== sent)
      vectors.push({
        id,
        from: 'wording',
        input: {
          ...wire,
          ...(message.status === undefined ? {} : { status: message.status }),
          ...(message.type === undefined ? {} : { type: message.type }),
          message: message.example,
        },
        expect,
      });
  }
  if (status === null && recording !== undefined)
    for (const language of languages) {
      const seen = recording[language];
      if (isRaised(seen))
        vectors.push({
          id,
          from: 'exception',
          input: { class: seen.class, message: [seen.text, ...(seen.causes ?? [])].join('\n') },
          expect,
        });
    }
  return vectors;
}

/** What a piece of a successful answer says went wrong; null for a line of text. */
function partIn(example: string): Pick<Failure, 'part' | 'stop_reason'> | null {
  const value = (name: string) => new RegExp(`"${name}": "(\\w+)"`).exec(example)?.[1];
  const [reason, type, code] = [value('stop_reason'), value('type'), value('error_code')];
  if (/^"content": \[\]/.test(example)) return { part: 'empty' };
  if (reason !== undefined) return { stop_reason: reason };
  const named = code === undefined ? (value('reason') ?? type) : `${type}/${code}`;
  return named === undefined ? null : { part: named };
}

/** The message of a body; the body itself where it is not the API's. */
function messageIn(body: string): string {
  try {
    const { error }: { error?: { message?: string } } = JSON.parse(body);
    return error?.message ?? body;
  } catch {
    return body;
  }
}
