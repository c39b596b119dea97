import Anthropic from '@anthropic-ai/sdk';

type SDKError = InstanceType<typeof Anthropic.APIError>;

type Action = 'wait' | 'change' | 'pay' | 'call';
type Decision = {
  action: Action;
  /** How long to wait before the next attempt. */
  seconds: number | null;
  requestID: string | null;
  page: string;
};

const pages = 'https://claude-error-reference.example/e';
const attempts = 5;
const moneyCodes = [
  'enforced_spend_limit_reached',
  'contract_spend_limit_reached',
  'credits_required',
];
const words: [start: string, action: Action, page: string][] = [
  // errors without a code, and their pages
  ['Your credit balance is too low', 'pay', 'credit-balance-too-low'],
  ['You have reached your specified API usage limits', 'pay', 'spend-limit-reached'],
  [
    'You have reached your specified workspace API usage limits',
    'pay',
    'workspace-spend-limit-reached',
  ],
  [
    "This request would exceed your account's monthly spend limit",
    'pay',
    'account-monthly-spend-limit',
  ],
  ['This organization has been disabled', 'call', 'organization-disabled'],
];
const passingTypes = [
  'overloaded_error',
  'api_error',
  'timeout_error',
  'rate_limit_error',
];
const passingCodes = [
  // pass by themselves, although they come as 400 or 409
  'concurrent_membership_change',
  'external_key_changed',
  'external_key_validation_timed_out',
  'scan_pending',
  'slack_channel_set_up_settings_conflict',
  'thread_continue_in_flight',
];
// A 5xx that must not be sent again.
const doneCodes = ['workspace_created_incomplete'];

/** What a failed attempt asks for; errors that are not the SDK's are thrown again. */
function decide(error: unknown, attempt = 1): Decision {
  if (!(error instanceof Anthropic.APIError)) throw error;
  const { code, type, text } = read(error.error);
  const decision = (action: Action, name: string, seconds: number | null = null) => {
    return {
      action,
      seconds,
      requestID: error.requestID ?? null,
      page: `${pages}/${name}/`,
    };
  };
  const name = code || type || String(error.status ?? error.constructor.name);
  if (moneyCodes.includes(code)) return decision('pay', name);
  if (code === 'organization_on_hold') return decision('call', name);
  for (const [start, action, page] of words)
    if (text.startsWith(start)) return decision(action, page);
  if (error.status === 402 || type === 'billing_error') return decision('pay', name);
  if (!passes(error, code, type)) return decision('change', name);
  const retryAfter = Number(error.headers?.get('retry-after') ?? NaN);
  const seconds = retryAfter >= 0 ? retryAfter : Math.min(2 ** attempt, 60);
  return decision(attempt < attempts ? 'wait' : 'call', name, seconds);
}

function passes(error: SDKError, code: string, type: string): boolean {
  if (error instanceof Anthropic.APIUserAbortError) return false;
  if (error instanceof Anthropic.APIConnectionError) return true;
  if (doneCodes.includes(code)) return false;
  const told = error.headers?.get('x-should-retry') ?? null;
  if (told !== null) return told === 'true';
  // Without a status, the error came in a stream that had begun.
  if (error.status === undefined) return passingTypes.includes(type);
  if ([408, 429].includes(error.status) || passingCodes.includes(code)) return true;
  return error.status >= 500 && error.status !== 501;
}

/** Code, type and message, each empty when it is missing; a proxy may send anything. */
function read(body: unknown): { code: string; type: string; text: string } {
  type Body = {
    error?: { type?: unknown; message?: unknown; details?: { error_code?: unknown } };
  };
  const { type, message, details } = (body as Body | null | undefined)?.error ?? {};
  const word = (value: unknown) => (typeof value === 'string' ? value : '');
  return { code: word(details?.error_code), type: word(type), text: word(message) };
}

try {
  const message = await new Anthropic().messages.create({
    model: 'claude-opus-5-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: 'Hello' }],
  });
  console.log(message.stop_reason);
} catch (error) {
  const { action, seconds, requestID, page } = decide(error);
  const wait = seconds === null ? '' : ` ${seconds} s`;
  console.log(`${action}${wait}, request ${requestID}, ${page}`);
}
