import { z } from 'astro/zod';

const text = z.string().min(1);

const inStream = z.strictObject({ class: text, text, attempts: z.int().min(1) });

/** What an SDK raised: its class, and what a log shows, where `{body}` stands for the response's body. */
const raisedThere = z.strictObject({
  class: text,
  text,
  /** What it was raised from; only without a response. */
  cause: text.optional(),
  /** Requests sent; 0 when the SDK refused before sending. */
  attempts: z.int().min(0),
  /** The same error after a stream has begun, where it is not as in every other entry. */
  stream: inStream.optional(),
});

/** `src/observed/elsewhere/java.json` and `go.json`: what an SDK did that only some machines can run. */
export const otherSDKSchema = z.strictObject({
  /** The package, as its registry names it. */
  sdk: text,
  version: text,
  /** Day on which it ran. */
  recorded: z.iso.date(),
  /** Class by HTTP status, without a code. */
  statuses: z.record(text, text),
  /** The class or the constant that a program names, by `error_code`. */
  codes: z.record(text, text),
  /** Requests sent with the default settings, by the names of `backoff.json`. */
  attempts: z.record(text, z.int().min(0)),
  /** An error event after a stream has begun, as most entries have it. */
  stream: inStream,
  /** What the program of the error-handler guide printed, by the entry that it met. */
  handled: z.record(text, text),
  entries: z.record(text, raisedThere),
  /** Entries with a response that raise nothing, with the reason. */
  without: z.record(text, text),
});

export const otherLanguages = ['java', 'go'] as const;
export type OtherLanguage = (typeof otherLanguages)[number];
export type OtherSDK = z.infer<typeof otherSDKSchema>;
export type InStreamThere = z.infer<typeof inStream>;
export type RaisedThere = z.infer<typeof raisedThere>;

/** The text as a log has it: with the body of this response, which Java quotes when it is not JSON. */
export function withBody(text: string, body: string): string {
  return text.replace('"{body}"', () => JSON.stringify(body)).replace('{body}', () => body);
}

/** The class as a program names it: Java's without its package, Go's under its public alias. */
export function publicClass(name: string): string {
  if (name === '*apierror.Error') return '*anthropic.Error';
  return name.startsWith('*') ? name : (name.split('.').at(-1) ?? name);
}
