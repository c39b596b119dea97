import Anthropic from '@anthropic-ai/sdk';

// Seconds until the answer begins, not of the whole answer.
const silence = Number(process.env.CLAUDE_SILENCE_SECONDS ?? 60);
const client = new Anthropic({ timeout: silence * 1000, maxRetries: 1 });

try {
  // Without streaming, the SDK refuses a max_tokens as large as this one.
  const stream = client.messages.stream({
    model: 'claude-opus-5-5',
    max_tokens: 64_000,
    messages: [{ role: 'user', content: 'Write a long story.' }],
  });
  const { stop_reason, usage } = await stream.finalMessage();
  console.log(`whole answer: ${stop_reason}, ${usage.output_tokens} tokens`);
} catch (error) {
  if (!(error instanceof Anthropic.APIConnectionTimeoutError)) throw error;
  console.log(`no answer within ${silence} s, twice: try later or ask for less`);
}
