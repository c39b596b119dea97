import type { Entry } from '../content/entry.ts';

/** What the reader does now: one of few, so that it can be read at a glance. */
export type Action =
  | 'change-request'
  | 'fix-account'
  | 'fix-connection'
  | 'mind-limit'
  | 'wait'
  | 'retry'
  | 'stop'
  | 'call'
  | 'not-stated';

/** Words for each action, as a heading. */
export const actionWords: Record<Action, string> = {
  'change-request': 'Change the request',
  'fix-account': 'Fix the account',
  'fix-connection': 'Fix the connection',
  'mind-limit': 'Raise or respect the limit',
  wait: 'Wait, then retry',
  retry: 'Retry with backoff',
  stop: 'Do not retry',
  call: 'Contact support',
  'not-stated': 'Find the cause first',
};

/** Words for each retry verdict, as a fact. */
export const retryWords: Record<Entry['retry']['verdict'], string> = {
  no: 'no',
  'after-wait': 'after a wait',
  'after-fix': 'after the fix',
  yes: 'yes, with backoff',
  'not-stated': 'not stated',
};

/** Words for each situation, as a door of the home page. */
export const situationWords: Record<Entry['situation'], { name: string; hint: string }> = {
  request: { name: 'Your request', hint: 'Something in what you send has to change.' },
  account: { name: 'Your account', hint: 'A key, a role, a balance or a limit has to change.' },
  rate: { name: 'Your rate', hint: 'You send more, or faster, than a limit allows.' },
  anthropic: { name: "Anthropic's side", hint: 'The service is overloaded or failing; wait well.' },
  network: { name: 'Your network', hint: 'The answer never came, or came from something between.' },
};

/** The action as a heading; of a code that is not explained yet, only what the SDK's note states. */
export function headlineOf(entry: Pick<Entry, 'retry' | 'situation' | 'explained'>): string {
  const isStated = !['not-stated', 'after-fix'].includes(entry.retry.verdict);
  return entry.explained || isStated ? actionWords[actionOf(entry)] : 'Not explained yet';
}

const afterFix: Record<Entry['situation'], Action> = {
  request: 'change-request',
  account: 'fix-account',
  rate: 'mind-limit',
  anthropic: 'call',
  network: 'fix-connection',
};

/** Entry in, the one action that comes first out. */
export function actionOf({ retry, situation }: Pick<Entry, 'retry' | 'situation'>): Action {
  if (retry.verdict === 'after-fix') return afterFix[situation];
  if (retry.verdict === 'after-wait') return 'wait';
  if (retry.verdict === 'yes') return 'retry';
  return retry.verdict === 'no' ? 'stop' : 'not-stated';
}
