import Anthropic from '@anthropic-ai/sdk';
import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 5;
const longestWait = 120; // seconds; a longer retry-after is work for later
const client = new Anthropic({ maxRetries: 0 }); // the loop below retries, not the SDK

async function ask(question: string): Promise<Anthropic.Message> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.messages.create({
        model: 'claude-opus-5-5',
        max_tokens: 256,
        messages: [{ role: 'user', content: question }],
      });
    } catch (error) {
      const wait = secondsToWait(error, attempt);
      if (wait === null || attempt === attempts) throw error;
      console.log(`attempt ${attempt} failed, waiting ${wait.toFixed(0)} s`);
      await sleep(wait * 1000);
    }
  }
}

/** Null when waiting does not help. */
function secondsToWait(error: unknown, attempt: number): number | null {
  if (error instanceof Anthropic.APIConnectionError) return backoff(attempt);
  if (!(error instanceof Anthropic.APIError) || error.status === undefined) return null;
  const retryAfter = Number(error.headers?.get('retry-after') ?? NaN);
  if (retryAfter >= 0 && (error.status === 429 || error.status >= 500))
    return retryAfter <= longestWait ? retryAfter : null;
  // A 429 without retry-after is no passing limit, but for example a spend cap.
  return error.status >= 500 || error.status === 408 ? backoff(attempt) : null;
}

function backoff(attempt: number): number {
  return 2 ** (attempt - 1) * (0.8 + 0.2 * Math.random());
}

const message = await ask('Hello');
console.log(`answered with ${message.stop_reason}`);
