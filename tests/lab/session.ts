import { join } from 'node:path';
import type { Entry } from '../../src/lib/content/entry.ts';
import { languages, type Language } from '../../src/lib/observed/recording.ts';
import { selfSignedCertificate } from './certificate.ts';
import type { Job, JobList, Outcome, RunnerReport } from './job.ts';
import { neutral } from './neutral.ts';
import { runProgram } from './runner.ts';
import { refusingOrigin, startFaultServer, type FaultServer } from './server.ts';

/** One run of an SDK: what its runner reports, and what the server counted. */
export type Session = {
  version: string;
  outcome(job: string): Outcome | undefined;
  attempts: FaultServer['attempts'];
  waits: FaultServer['waits'];
};

/** Runs both SDKs at the same time, one process and one server each. */
export async function runBoth<Result>(
  interpreter: string,
  entries: readonly Entry[],
  jobsAt: (origin: string) => Job[],
  read: (session: Session) => Result,
): Promise<Record<Language, Result>> {
  const commands: Record<Language, [string, ...string[]]> = {
    typescript: [process.execPath, join(import.meta.dirname, 'typescript', 'runner.ts')],
    python: [interpreter, '-B', join(import.meta.dirname, 'python', 'runner.py')],
  };
  const [typescript, python] = await Promise.all(
    languages.map((language) => runOne(commands[language], entries, jobsAt)),
  );
  if (!typescript || !python) throw new Error('a language was not run');
  return { typescript: read(typescript), python: read(python) };
}

async function runOne(
  command: [string, ...string[]],
  entries: readonly Entry[],
  jobsAt: (origin: string) => Job[],
): Promise<Session> {
  const server = await startFaultServer(entries);
  const tls = await startFaultServer([], selfSignedCertificate());
  try {
    const list: JobList = {
      jobs: jobsAt(server.origin),
      tlsOrigin: tls.origin,
      refusingOrigin: await refusingOrigin(),
    };
    const report = neutral(await runProgram(command, list)) as RunnerReport; // printed by our runner
    const { attempts, waits } = server;
    return { version: report.version, outcome: (job) => report.outcomes[job], attempts, waits };
  } finally {
    await Promise.all([server.close(), tls.close()]);
  }
}
