import Anthropic from '@anthropic-ai/sdk';
import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 3;
const passing = ['overloaded_error', 'api_error', 'timeout_error'];
const client = new Anthropic();
const question = 'Greet the world in two words.';
let answer = '';

for (let attempt = 1; attempt <= attempts; attempt += 1) {
  const resume =
    `\n\nYour answer broke off. It began:\n<answer>${answer}</answer>\n` +
    'Write only what follows, starting exactly where it stops.';
  try {
    const stream = await client.messages.create({
      model: 'claude-opus-5-5',
      max_tokens: 1024,
      messages: [{ role: 'user', content: answer ? question + resume : question }],
      stream: true,
    });
    for await (const event of stream)
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
        answer += event.delta.text;
    break;
  } catch (error) {
    if (!(error instanceof Anthropic.APIError)) throw error;
    // Before the stream begins, there is a status and the SDK has retried.
    const began = error.status === undefined && error.type !== null;
    if (!began || !passing.includes(error.type) || attempt === attempts) throw error;
    console.log(`${error.type} after '${answer}', asking to continue`);
    await sleep(attempt * 1000);
  }
}

console.log(answer);
