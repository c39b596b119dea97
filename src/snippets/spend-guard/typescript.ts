import Anthropic from '@anthropic-ai/sdk';

type Body = { error?: { message?: string; details?: { error_code?: string } | null } };

const moneyCodes = ['enforced_spend_limit_reached', 'contract_spend_limit_reached'];
const moneyWords = [
  // these have no code
  'Your credit balance is too low',
  'You have reached your specified API usage limits',
  'You have reached your specified workspace API usage limits',
];
const client = new Anthropic();
const jobs = [1, 2, 3, 4, 5, 6].map((number) => `Write haiku number ${number}.`);
let hasMoney = true;

function isAboutMoney({
  status,
  error,
}: InstanceType<typeof Anthropic.APIError>): boolean {
  const { message = '', details } = (error as Body | undefined)?.error ?? {};
  return (
    status === 402 ||
    moneyCodes.includes(details?.error_code ?? '') ||
    moneyWords.some((words) => message.startsWith(words))
  );
}

async function work(): Promise<void> {
  while (hasMoney) {
    const job = jobs.shift();
    if (job === undefined) return;
    try {
      await client.messages.create({
        model: 'claude-haiku-5-5',
        max_tokens: 64,
        messages: [{ role: 'user', content: job }],
      });
    } catch (error) {
      if (!(error instanceof Anthropic.APIError) || !isAboutMoney(error)) throw error;
      jobs.push(job);
      hasMoney = false; // the other workers stop before their next call
    }
  }
}

await Promise.all([work(), work()]);
if (!hasMoney) console.log(`out of money: ${jobs.length} of 6 jobs kept for later`);
