import Anthropic from '@anthropic-ai/sdk';

type Body = { error?: { details?: { error_code?: string } | null } };

const byCode: Record<string, string> = {
  enforced_spend_limit_reached: 'monthly spend cap of the tier: stop until the 1st',
  contract_spend_limit_reached: 'spend limit of the contract: stop, ask Anthropic',
  ramp_limit_exceeded: 'traffic grew too fast: wait, then grow slowly',
};
const client = new Anthropic({ maxRetries: 0 });

function which429({
  error,
  headers,
}: InstanceType<typeof Anthropic.RateLimitError>): string {
  const code = (error as Body | undefined)?.error?.details?.error_code;
  if (code !== undefined) return byCode[code] ?? `${code}: read its page`;
  const wait = headers.get('retry-after');
  if (wait === null) return 'no code, no retry-after: do not retry, read the message';
  const empty = [...headers]
    .map(([name, value]) => [
      /^anthropic-ratelimit-(.+)-remaining$/.exec(name)?.[1],
      value,
    ])
    .flatMap(([name, value]) => (name !== undefined && value === '0' ? [name] : []));
  if (empty.length > 0) return `rate limit of ${empty.join(', ')}: wait ${wait} s`;
  return `rate limit, or spend limit of the Claude Code workspace: wait ${wait} s`;
}

try {
  await client.messages.create({
    model: 'claude-opus-5-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: 'Hello' }],
  });
} catch (error) {
  if (!(error instanceof Anthropic.RateLimitError)) throw error;
  console.log(which429(error));
}
