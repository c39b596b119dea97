// Says what becomes of a job that failed, and of the jobs behind it.
import { classify, failureOf, type Policy } from './classify.ts';

/** `hold` is what has to stand still meanwhile: nothing (null), or all jobs with the same key and so on. */
export type Next =
  | { job: 'later'; wait: number; hold: string | null }
  | { job: 'set aside'; wait: null; hold: string | null; action: string };

/** Error and number of runs so far in, what to do with the job out. */
export function afterFailure(policy: Policy, error: unknown, runs: number, mostRuns = 8): Next {
  const { retry, wait, scope, action } = classify(policy, failureOf(error));
  const hold = scope === 'request' ? null : scope;
  if ((retry === 'yes' || retry === 'after-wait') && runs < mostRuns)
    return { job: 'later', wait: wait ?? Math.min(2 ** runs, 600), hold };
  // A person has to act: keep the job, and do not let a thousand others fail in the same way.
  return { job: 'set aside', wait: null, hold, action };
}
