import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const message = await client.messages.create({
  model: 'claude-opus-5-5',
  max_tokens: 256,
  messages: [{ role: 'user', content: 'Hello' }],
});

const failed: string[] = [];
if (message.stop_reason !== 'end_turn') failed.push(`stop_reason ${message.stop_reason}`);
if (message.content.length === 0) failed.push('no content');
for (const block of message.content) {
  // A server tool that failed has one object here, and no list of results.
  if ('content' in block && 'error_code' in block.content)
    failed.push(`${block.type} ${block.content.error_code}`);
}

console.log(failed.length === 0 ? 'nothing failed' : failed.join(', '));
