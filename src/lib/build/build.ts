import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { exchangeSite, freshFolder, restoreSite } from './exchange.ts';

/** How to build, where to, and who looks at the result before it is used. */
export type Build = {
  /** Program and arguments; it reads the folder to write to from OUT_DIR. */
  command: [string, ...string[]];
  cwd: string;
  env?: Record<string, string>;
  /** Folder of the site, absolute. */
  site: string;
  findProblems: (folder: string) => string[];
  /** What is looked at while the command runs: problems end it, else it is told the rest as a message. */
  meanwhile?: () => Promise<{ problems: string[]; told: object }>;
};

/** A build that takes longer hangs. */
const limit = 20 * 60_000;

/**
 * Builds into a fresh folder and puts it in place only when the build ended well and its result is
 * whole. Whatever else happens, the last good site stays as it is.
 */
export async function buildSite({
  command,
  cwd,
  env,
  site,
  findProblems,
  meanwhile,
}: Build): Promise<void> {
  restoreSite(site);
  const fresh = freshFolder(site);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(site), { recursive: true });
  try {
    await run(command, cwd, { ...env, OUT_DIR: fresh, ASTRO_TELEMETRY_DISABLED: '1' }, meanwhile);
    const problems = findProblems(fresh);
    if (problems.length > 0)
      throw new PlainError(
        `The build ended, but its result is not whole; the last site is kept:\n${list(problems)}`,
      );
    exchangeSite(site);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function run(
  [program, ...rest]: Build['command'],
  cwd: string,
  env: Record<string, string>,
  meanwhile: Build['meanwhile'],
): Promise<void> {
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const stop = (): void => void child.kill('SIGKILL');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  signals.forEach((signal) => process.on(signal, stop));
  const ending = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  // It may fail to start while nobody waits for its end yet.
  ending.catch(() => undefined);
  // What the command prints waits until this is done: content is at fault before a page made of it is.
  const { problems, told } = await lookedAt(meanwhile, stop);
  if (problems.length > 0) {
    stop();
    await ending.catch(() => undefined);
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    throw new PlainError(
      `${count} in the content; the last site is kept:\n${problems.map((each) => `  ${each}`).join('\n')}`,
    );
  }
  child.stdout?.pipe(process.stdout, { end: false });
  child.stderr?.pipe(process.stderr, { end: false });
  // A command that has ended already is told nothing; how it ended is looked at below.
  child.send(told, () => undefined);
  const ended = await ending;
  signals.forEach((signal) => process.off(signal, stop));
  if (ended === 0) return;
  const how = typeof ended === 'number' ? `ended with ${ended}` : `was stopped by ${ended}`;
  throw new PlainError(`The build ${how}; the last site is kept.`);
}

/** What was found meanwhile; where the looking itself fails, the command ends as well. */
async function lookedAt(meanwhile: Build['meanwhile'], stop: () => void) {
  try {
    return (await meanwhile?.()) ?? { problems: [], told: {} };
  } catch (error) {
    stop();
    throw error;
  }
}

function list(problems: string[]): string {
  const shown = problems.slice(0, 20).map((problem) => `  ${problem}`);
  return [...shown, ...(problems.length > 20 ? [`  and ${problems.length - 20} more`] : [])].join(
    '\n',
  );
}
