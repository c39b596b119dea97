import Anthropic from '@anthropic-ai/sdk';

const model = 'claude-sonnet-5-5';
const max_tokens = 1024;
const client = new Anthropic();
const messages: Anthropic.MessageParam[] = [
  { role: 'user', content: 'A very long text ...' },
];

const { max_input_tokens: window } = await client.models.retrieve(model);
const { input_tokens: tokens } = await client.messages.countTokens({ model, messages });
if (window !== null && tokens + max_tokens > window) {
  console.log(`not sent: ${tokens} + ${max_tokens} tokens do not fit into ${window}`);
} else {
  const message = await client.messages.create({ model, max_tokens, messages });
  console.log(`sent: ${message.usage.input_tokens} tokens`);
}
