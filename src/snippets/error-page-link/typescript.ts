import Anthropic from '@anthropic-ai/sdk';

const pages = 'https://claude-error-reference.example/e';

type Body = { error?: { type?: string; details?: { error_code?: string } | null } };

function errorPage({ status, error }: InstanceType<typeof Anthropic.APIError>): string {
  const fault = (error as Body | undefined)?.error;
  const name = fault?.details?.error_code ?? fault?.type ?? status ?? 'connection-error';
  return `${pages}/${name}/`;
}

try {
  await new Anthropic().messages.create({
    model: 'claude-opus-5-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: 'Hello' }],
  });
} catch (error) {
  if (!(error instanceof Anthropic.APIError)) throw error;
  console.log(`HTTP ${error.status}, see ${errorPage(error)}`);
}
