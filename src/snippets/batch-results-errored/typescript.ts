import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const sendAgain: string[] = [];

const results = await client.messages.batches.results(process.env.BATCH_ID ?? '');
for await (const { custom_id, result } of results) {
  switch (result.type) {
    case 'succeeded':
      console.log(`${custom_id}: answered`);
      break;
    case 'errored': {
      // The whole error body stands in result.error, so its inside is two steps down.
      const { type, message } = result.error.error;
      console.log(`${custom_id}: ${type}: ${message}`);
      break;
    }
    default:
      sendAgain.push(custom_id); // expired or canceled
  }
}

console.log(`send again: ${sendAgain.join(', ') || 'none'}`);
