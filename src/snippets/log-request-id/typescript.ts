import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

async function ask(question: string): Promise<void> {
  try {
    const message = await client.messages.create({
      model: 'claude-opus-5-5',
      max_tokens: 256,
      messages: [{ role: 'user', content: question }],
    });
    console.log(`INFO answered request_id=${message._request_id}`);
  } catch (error) {
    if (!(error instanceof Anthropic.APIError)) throw error;
    const { status, type, requestID } = error;
    console.log(`ERROR failed status=${status} type=${type} request_id=${requestID}`);
  }
}

await ask('Hello');
await ask('');
