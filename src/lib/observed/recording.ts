import { z } from 'astro/zod';

const text = z.string().min(1);
const attributes = z.record(z.string(), z.json()).nullable();

const inStream = z.strictObject({
  class: text,
  text,
  attributes,
  /** Requests sent: the SDKs do not begin a broken stream anew. */
  attempts: z.int().min(1),
});

/** An SDK raised an exception. */
const raised = z.strictObject({
  /** SDK version that ran. */
  version: text,
  class: text,
  /** Classes above it, nearest first. */
  parents: z.array(text),
  /** Shortest public path to the class; null for a class of the language or of another package. */
  reachableAs: text.nullable(),
  /** Fields of an API error under the SDK's own names; `undefined` is written as null. Null on other errors. */
  attributes,
  /** Name and message, as a log or the last line of a traceback shows them. */
  text,
  /** What it was raised from, outermost first; only without a response. */
  causes: z.array(text).optional(),
  /** Requests sent; 0 when the SDK refused before sending. */
  attempts: z.int().min(0),
  /** Seconds between attempts, each rounded to the class it falls in (`waitClass`). */
  waits: z.array(z.number()),
  /** The same error after a stream has begun. */
  inStream: inStream.optional(),
});

/** The SDK raised nothing: it warned, or returned a value in which the situation shows. */
const returned = z.strictObject({
  version: text,
  /** What the program sees: the warning, or the telling fields of the answer. */
  shows: text,
  attempts: z.int().min(0),
});

/** The situation cannot arise in this SDK, or cannot be provoked. */
const absent = z.strictObject({ version: text, absent: text });

const observation = z.union([raised, returned, absent]);

/** `src/observed/<entry-id>.json`: what each SDK did when it met the error. */
export const recordingSchema = z.strictObject({ typescript: observation, python: observation });

const backoffCase = z.strictObject({
  attempts: z.int().min(1),
  /** Seconds that the SDK waits between attempts, each rounded to its class. */
  waits: z.array(z.number()),
});

/** `src/observed/backoff.json`: attempts and waits per answer, the short ones really waited for. */
export const backoffSchema = z.strictObject({
  typescript: z.record(z.string(), backoffCase),
  python: z.record(z.string(), backoffCase),
});

export const languages = ['typescript', 'python'] as const;
export type Language = (typeof languages)[number];
export type Observation = z.infer<typeof observation>;
export type Raised = z.infer<typeof raised>;
export type Recording = z.infer<typeof recordingSchema>;
export type Backoff = z.infer<typeof backoffSchema>;

/** Whether the SDK raised an exception. */
export function isRaised(observation: Observation): observation is Raised {
  return 'class' in observation;
}

/** The SDK's class; null when it raised an error of the language, or none. */
export function sdkClassOf(observation: Observation): string | null {
  if (!isRaised(observation)) return null;
  const lineage = [observation.class, ...observation.parents];
  return lineage.includes('AnthropicError') ? observation.class : null;
}

/** The class that a wait belongs to: back-off has jitter, so only its round value repeats. */
export function waitClass(seconds: number): number {
  if (seconds < 0.3) return 0;
  return seconds < 0.73 ? 0.5 : Math.round(seconds);
}
