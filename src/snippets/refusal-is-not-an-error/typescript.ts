import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const message = await client.messages.create({
  model: 'claude-opus-5-5',
  max_tokens: 256,
  messages: [{ role: 'user', content: 'Hello' }],
});

if (message.stop_reason === 'refusal') {
  const category = message.stop_details?.category ?? null;
  // Leave the content unused, and the refused turn out of the next request.
  console.log(`refused, category ${category}, request ${message._request_id}`);
} else {
  console.log(message.content);
}
