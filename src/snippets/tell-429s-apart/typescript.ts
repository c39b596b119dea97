import Anthropic from '@anthropic-ai/sdk';
import { setTimeout as sleep } from 'node:timers/promises';

type Body = { error?: { details?: { error_code?: string } | null } };

const attempts = 3;
const longestWait = 120; // seconds; a longer retry-after is work for later
const stop: Record<string, string> = {
  enforced_spend_limit_reached: 'monthly spend cap of the tier',
  contract_spend_limit_reached: 'spend limit of the contract',
};
const client = new Anthropic({ maxRetries: 0 }); // the loop below waits, not the SDK

/** Which limit it is, and the seconds to wait; null when waiting does not help. */
function which429({
  error,
  headers,
}: InstanceType<typeof Anthropic.RateLimitError>): [limit: string, wait: number | null] {
  const told = headers.get('retry-after');
  const wait = told === null ? null : Number(told);
  const code = (error as Body | undefined)?.error?.details?.error_code;
  if (code === 'ramp_limit_exceeded') return ['traffic grew too fast', wait];
  if (code !== undefined) return [stop[code] ?? code, null];
  if (wait === null) return ['no code, no retry-after: read the message', null];
  const empty = [...headers]
    .filter(
      ([name, value]) => /^anthropic-ratelimit-.+-remaining$/.test(name) && value === '0',
    )
    .map(([name]) => name.slice('anthropic-ratelimit-'.length, -'-remaining'.length));
  if (empty.length > 0) return [`rate limit of ${empty.join(', ')}`, wait];
  return ['rate limit, or spend limit of the Claude Code workspace', wait];
}

for (let attempt = 1; attempt <= attempts; attempt += 1) {
  try {
    const message = await client.messages.create({
      model: 'claude-opus-5-5',
      max_tokens: 256,
      messages: [{ role: 'user', content: 'Hello' }],
    });
    console.log(`answered with ${message.stop_reason}`);
    break;
  } catch (error) {
    if (!(error instanceof Anthropic.RateLimitError)) throw error;
    const [limit, wait] = which429(error);
    if (wait === null || !(wait <= longestWait) || attempt === attempts) {
      console.log(`${limit}: stop, request ${error.requestID}`);
      break;
    }
    console.log(`${limit}: wait ${wait} s`);
    await sleep(wait * 1000);
  }
}
