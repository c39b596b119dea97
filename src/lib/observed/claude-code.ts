import { z } from 'astro/zod';

const text = z.string().min(1);

/** What Claude Code printed; `{message}` stands for a message of the API that nobody has published. */
const printed = z.strictObject({
  text,
  /** `api_error_status`, `api_error_type` and so on of `--output-format json`; absent where it has none. */
  status: z.int().optional(),
  type: text.optional(),
  code: text.optional(),
  error: text.optional(),
});

const retried = z.strictObject({
  /** Requests for a message. */
  attempts: z.int().min(0),
  /** Seconds between them as it announces them: each at least this, and at most a quarter more. */
  waits: z.array(z.number()),
  /** What it printed at the end. */
  text,
});

/** `src/observed/elsewhere/claude-code.json`: what `claude -p` did with each answer of the API. */
export const claudeCodeSchema = z.strictObject({
  version: text,
  /** Day on which it ran. */
  recorded: z.iso.date(),
  /** With its own settings and real waits, by the names of `backoff.json` and a few more. */
  retries: z.record(text, retried),
  entries: z.record(text, printed),
});

export type ClaudeCode = z.infer<typeof claudeCodeSchema>;
export type PrintedByClaudeCode = z.infer<typeof printed>;

/** What stands in a line for a wording that nobody has published. */
export const messageHole = '{message}';
