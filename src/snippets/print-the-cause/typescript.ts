import Anthropic from '@anthropic-ai/sdk';

const advice: [mark: RegExp, text: string][] = [
  [/CERT|certificate/, 'this machine does not trust the certificate'],
  [/ENOTFOUND|EAI_AGAIN/, 'the host name cannot be resolved: check its spelling and DNS'],
  [/ECONNREFUSED/, 'refused: check the host, the port and the proxy'],
  [/ECONNRESET/, 'the connection was made, then broke'],
  [/407/, 'the proxy wants a login'],
  [/unknown scheme/, 'the base URL needs http:// or https://'],
];
const client = new Anthropic();

function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error;
}

try {
  const message = await client.messages.create({
    model: 'claude-opus-5-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: 'Hello' }],
  });
  console.log(message.stop_reason);
} catch (error) {
  if (!(error instanceof Anthropic.APIConnectionError)) throw error;
  const cause = innermost(error);
  const name = 'code' in cause ? String(cause.code) : `${cause.name}: ${cause.message}`;
  console.log(`${client.baseURL} failed with ${name}`);
  console.log(advice.find(([mark]) => mark.test(name))?.[1] ?? 'look up the cause');
}
