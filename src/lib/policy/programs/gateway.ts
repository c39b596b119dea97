// Sends a request by the first route that works, and tells retries from detours by the policy.
import { setTimeout } from 'node:timers/promises';
import { classify, failureOf, type Policy } from './classify.ts';

/** A way to send: what differs from the first one ("model", "provider", "key"), and how. */
export type Route<Request, Answer> = {
  differs: string;
  /** Its client has `maxRetries: 0`: only the loop below retries. */
  send: (request: Request) => Promise<Answer>;
};

export async function forward<Request, Answer>(
  policy: Policy,
  request: Request,
  routes: Route<Request, Answer>[],
  { attempts = 4, longestWait = 60, sleep = (seconds: number) => setTimeout(seconds * 1000) } = {},
): Promise<Answer> {
  let helps: string[] | null = null;
  let last: unknown = new Error('there is no route');
  for (const { differs, send } of routes) {
    if (helps !== null && !helps.includes(differs)) continue;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        return await send(request);
      } catch (error) {
        last = error;
        const decision = classify(policy, failureOf(error));
        helps = decision.failover ?? [];
        const wait = decision.wait ?? 2 ** (attempt - 1) * (0.75 + Math.random() / 4);
        const isSentAgain = decision.retry === 'yes' || decision.retry === 'after-wait';
        if (!isSentAgain || wait > longestWait || attempt === attempts) break;
        await sleep(wait);
      }
    }
  }
  throw last;
}
