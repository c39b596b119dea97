import { waitClass, type Backoff } from '../../src/lib/observed/recording.ts';
import type { Job, Outcome } from './job.ts';
import { runBoth, type Session } from './session.ts';

/** Situations by the name that the recording gives them, and the server's answer; null refuses the connection. */
const cases: Record<string, string | null> = {
  '400': 'status-400',
  '400 with x-should-retry: true': 'status-400~x-should-retry=true',
  '408': 'status-408',
  '409': 'status-409',
  '429': 'status-429',
  '429 with retry-after: 1': 'status-429~retry-after=1',
  '429 with retry-after-ms: 1000': 'status-429~retry-after-ms=1000',
  '429 with enforced_spend_limit_reached': 'status-429-enforced_spend_limit_reached',
  '500': 'status-500',
  '503': 'status-503',
  '529': 'status-529',
  '529 with x-should-retry: false': 'status-529~x-should-retry=false',
  'connection refused': null,
};

/** Waits too long to sit through: the SDK is woken at once. */
const longCases: Record<string, string> = {
  '429 with retry-after: 120': 'status-429~retry-after=120',
  '429 with retry-after: 7200': 'status-429~retry-after=7200',
};

/** Every case by name, with the answer that the server gives. */
export const backoffAnswers: Readonly<Record<string, string | null>> = { ...cases, ...longCases };

/** Measures attempts and waits of both SDKs; fails when an SDK waits shorter than it says it will. */
export async function measureBackoff(interpreter: string): Promise<Backoff> {
  return runBoth(interpreter, [], jobsAt, (session) =>
    Object.fromEntries(
      Object.entries(backoffAnswers).map(([name, answer]) => [
        name,
        measured(session, name, answer),
      ]),
    ),
  );
}

function jobsAt(origin: string): Job[] {
  return Object.entries(backoffAnswers).map(([name, answer]) => ({
    name,
    action: answer === null ? 'connection-error' : 'request',
    url: `${origin}/${answer ?? ''}`,
    realWaits: name in cases,
  }));
}

/** The SDK tells the wait it asks for; the server sees that it kept it. On a busy machine it may take longer. */
function measured(session: Session, name: string, answer: string | null) {
  const { sent, waits } = outcomeOf(session, name);
  if (answer === null) return { attempts: sent, waits: waits.map(waitClass) };
  const gaps = session.waits(answer);
  const early = waits.findIndex((wait, index) => (gaps[index] ?? 0) < wait * 0.98);
  if (name in cases && early !== -1)
    throw new Error(`${name}: asked to wait ${waits[early]} s, waited ${gaps[early]} s`);
  return { attempts: session.attempts(answer), waits: waits.map(waitClass) };
}

function outcomeOf(session: Session, name: string): Outcome {
  const outcome = session.outcome(name);
  if (!outcome) throw new Error(`the runner did not do "${name}"`);
  return outcome;
}
