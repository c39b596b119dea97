import Anthropic from '@anthropic-ai/sdk';

type Body = { error?: { details?: { error_code?: string } | null } };

const spendCaps = ['enforced_spend_limit_reached', 'contract_spend_limit_reached'];
// Left alone, the SDK sends a refused request three times, because it is a 429.
const client = new Anthropic({ maxRetries: 0 });
const jobs = ['Name a planet.', 'Name a river.', 'Name a tree.'];

for (let job = jobs[0]; job !== undefined; job = jobs[0]) {
  try {
    await client.messages.create({
      model: 'claude-haiku-5-5',
      max_tokens: 64,
      messages: [{ role: 'user', content: job }],
    });
  } catch (error) {
    if (!(error instanceof Anthropic.APIError)) throw error;
    const code = (error.error as Body | undefined)?.error?.details?.error_code ?? '';
    if (!spendCaps.includes(code)) throw error;
    console.log(
      `stopped by ${code}, ${jobs.length} jobs kept, request ${error.requestID}`,
    );
    break;
  }
  console.log(`done: ${jobs.shift()}`);
}
