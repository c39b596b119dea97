// What a program does with an error of the Claude API, by the rules of policy.json: whether to send
// it again, whom it reaches, where else the work could go. Needs that file and nothing else.

export type Failure = {
  status?: number | null;
  type?: string | null;
  error_code?: string | null;
  message?: string | null;
  stop_reason?: string | null;
  /** An error inside a successful answer: its type, a slash and its error_code; else its type. */
  part?: string | null;
  /** Name of the exception, where there is no status. */
  class?: string | null;
  /** By name in lower case. */
  headers?: Record<string, string>;
};
type Name = 'type' | 'error_code' | 'stop_reason' | 'class' | 'part' | 'message';
export type Condition = Partial<Record<Name, string[]>> & {
  status?: (number | null)[];
  status_from?: number;
  header?: [name: string, value: string];
};
// prettier-ignore
export type Answer = { action: string; retry: string; scope: string | null; failover: string[] | null };
export type Policy = { answers: Record<string, Answer>; rules: { if: Condition; then: string }[] };
/** `wait` is seconds that the response asks for; null: back off by yourself where `retry` allows it. */
export type Decision = Answer & { rule: number; wait: number | null };

/** The first rule that fits decides; the last one fits everything. */
export function classify({ answers, rules }: Policy, failure: Failure): Decision {
  const rule = rules.findIndex(({ if: wanted }) => fits(wanted, failure));
  const answer = answers[rules[rule]?.then ?? ''];
  if (answer === undefined) throw new Error('policy.json has no rule for everything else');
  const waits = answer.retry === 'yes' || answer.retry === 'after-wait';
  return { ...answer, rule, wait: waits ? secondsIn(failure.headers ?? {}) : null };
}

/** An exception of the SDK, or of any client that has its fields, as a failure. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { status, headers, error: body, cause } = error as SDKError;
  const inner = body?.error ?? body;
  return {
    status: status ?? null,
    type: inner?.type ?? null,
    error_code: inner?.details?.error_code ?? null,
    message: inner?.message ?? [error, cause].filter(Boolean).map(String).join('\n'),
    class: error.constructor.name,
    headers: headers ? Object.fromEntries(headers) : {},
  };
}
type Inner = { type?: string; message?: string; details?: { error_code?: string } | null };
type SDKError = {
  status?: number;
  headers?: Headers;
  error?: Inner & { error?: Inner };
  cause?: unknown;
};

function fits(wanted: Condition, failure: Failure): boolean {
  const { status = null, message, part, headers = {} } = failure;
  const among = (names: string[] | undefined, value: string | null | undefined) =>
    names === undefined || names.includes(value ?? '');
  return (
    (wanted.status?.includes(status) ?? true) &&
    (wanted.status_from === undefined || (status ?? 0) >= wanted.status_from) &&
    (['type', 'error_code', 'stop_reason', 'class'] as const).every((name) =>
      among(wanted[name], failure[name]),
    ) &&
    (among(wanted.part, part) || among(wanted.part, part?.split('/').at(-1))) &&
    (wanted.header === undefined || headers[wanted.header[0]] === wanted.header[1]) &&
    (wanted.message?.some((piece) => message?.includes(piece)) ?? true)
  );
}

function secondsIn(headers: Record<string, string>): number | null {
  const [ms] = /^\d+(\.\d+)?/.exec(headers['retry-after-ms'] ?? '') ?? [];
  const [seconds] = /^\d+(\.\d+)?/.exec(headers['retry-after'] ?? '') ?? [];
  return ms ? Number(ms) / 1000 : seconds ? Number(seconds) : null;
}
