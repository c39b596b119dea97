// Reads a job list from standard input, does each job with the TypeScript SDK, prints a report.
import * as sdk from '@anthropic-ai/sdk';
import { VERSION } from '@anthropic-ai/sdk/version';
import { json } from 'node:stream/consumers';
import type { Job, JobList, Outcome, RunnerReport } from '../job.ts';
import { describe, publicPaths } from './description.ts';
import { create, readStream, scenarios } from './scenarios.ts';
import { observeWaits, withWaits } from './waits.ts';

const paths = publicPaths(sdk);
const list = (await json(process.stdin)) as JobList; // written by session.ts, typed there
observeWaits();
const outcomes: RunnerReport['outcomes'] = {};
const patient = list.jobs.filter(({ realWaits }) => realWaits === true);
const quick = list.jobs.filter((job) => !patient.includes(job));
// One after the other: a scenario may change the environment or a global name.
for (const job of quick) outcomes[job.name] = await outcomeOf(job);
await Promise.all(patient.map(async (job) => (outcomes[job.name] = await outcomeOf(job))));
const report: RunnerReport = { version: VERSION, outcomes };
process.stdout.write(JSON.stringify(report));

async function outcomeOf(job: Job): Promise<Outcome> {
  const waits: number[] = [];
  let sent = 0;
  const counting: typeof fetch = (...call) => {
    sent += 1;
    return fetch(...call);
  };
  try {
    const real = job.realWaits === true;
    const result = await withWaits({ asked: waits, real }, () => act(job, counting));
    return { ...result, waits, sent };
  } catch (error) {
    return { raised: describe(error, paths), waits, sent };
  }
}

function act({ action, url }: Job, fetch: typeof globalThis.fetch) {
  if (action === 'request') return create(url, fetch);
  if (action === 'stream') return readStream(url, fetch);
  const scenario = scenarios[action];
  if (!scenario)
    return Promise.resolve({ absent: `The lab has no scenario "${action}" for TypeScript.` });
  const { tlsOrigin, refusingOrigin } = list;
  return scenario({ at: (answer) => `${url}/${answer}`, tlsOrigin, refusingOrigin, fetch });
}
