import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { readSnippets, snippetFiles, type Snippet } from '../../../src/lib/programs/snippets.ts';
import { curlScenarios, snippetScenarios, type Run } from './scenarios.ts';
import { runProgram } from '../runner.ts';
import { startSequenceServer } from './server.ts';

/** What a program did over all runs of its scenario. */
export type ProgramRun = {
  snippet: string;
  program: string;
  output: string;
  printed: string;
  faults: string[];
};

/** Everything in a folder of snippets, by path. */
export function readSnippetFolder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const id of readdirSync(folder).sort())
    for (const name of readdirSync(join(folder, id)).sort())
      files[`${id}/${name}`] = readFileSync(join(folder, id, name), 'utf8');
  return files;
}

/** Whether the system has a curl that knows every option the snippets use; else why not. */
export function missingCurl(): string | null {
  const { error, stdout } = spawnSync('curl', ['--version'], { encoding: 'utf8' });
  if (error) return 'there is no curl';
  const [, major = 0, minor = 0] = (/^curl (\d+)\.(\d+)/.exec(stdout) ?? []).map(Number);
  return major > 7 || (major === 7 && minor >= 84)
    ? null
    : `curl ${major}.${minor} is older than 7.84`;
}

/** Runs every program of a folder as its reader would: a process each, nothing changed in it. */
export async function runSnippets(
  folder: string,
  entries: readonly Entry[],
  interpreter: string,
): Promise<ProgramRun[]> {
  const { snippets } = readSnippets(readSnippetFolder(folder));
  const server = await startSequenceServer(entries);
  const withCurl = missingCurl() === null;
  const home = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    const planned = snippets.flatMap((snippet) =>
      snippetFiles
        .filter(({ program }) => existsSync(join(folder, snippet.id, program)))
        .filter(({ language }) => language !== 'bash' || withCurl)
        .map(({ language, program, output }) => ({
          snippet: snippet.id,
          program,
          output,
          runs: runsOf(snippet, language).map((run): Job => ({
            language,
            path: join(folder, snippet.id, program),
            run,
            cwd: mkdtempSync(join(home, 'run-')),
            url: server.open(run),
          })),
        })),
    );
    const endings = await runJobs(
      planned.flatMap(({ runs }) => runs),
      interpreter,
    );
    return planned.map(({ snippet, program, output, runs }) => ({
      snippet,
      program,
      output,
      printed: runs.map((job) => endings.get(job)?.printed ?? '').join(''),
      faults: runs.flatMap((job) => faultsOf(job.run, endings.get(job))),
    }));
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** One run of a program: the address that it calls, and a folder of its own as home and place. */
type Job = {
  language: (typeof snippetFiles)[number]['language'];
  path: string;
  run: Run;
  cwd: string;
  url: string;
};
type Ending = { printed: string; said: string; code: number | null };

/** Python's processes are forked off one that has loaded the SDK, where the system can fork. */
async function runJobs(
  jobs: readonly Job[],
  interpreter: string,
): Promise<ReadonlyMap<Job, Ending>> {
  const canFork = process.platform !== 'win32';
  const forked = jobs.filter(({ language }) => canFork && language === 'python');
  const spawned = jobs.filter((job) => !forked.includes(job));
  const [ended, others] = await Promise.all([
    runForked(forked, interpreter),
    inTurns(
      spawned.map((job) => () => runOne(job, interpreter)),
      4,
    ),
  ]);
  const pairs = [
    forked.map((job, at) => [job, ended[at]]),
    spawned.map((job, at) => [job, others[at]]),
  ];
  return new Map(pairs.flat() as [Job, Ending][]);
}

async function runForked(jobs: readonly Job[], interpreter: string): Promise<Ending[]> {
  if (jobs.length === 0) return [];
  const programs = jobs.map((job) => ({ path: job.path, cwd: job.cwd, env: environmentOf(job) }));
  const command: [string, ...string[]] = [interpreter, '-B', join(import.meta.dirname, 'forks.py')];
  return (await runProgram(command, programs, {})) as Ending[]; // printed by our driver
}

async function runOne(job: Job, interpreter: string): Promise<Ending> {
  const [command, ...options] = {
    python: [interpreter, '-B', job.path] as const,
    typescript: [process.execPath, job.path] as const,
    bash: ['sh', job.path] as const,
  }[job.language];
  const child = spawn(command, options, {
    cwd: job.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(job),
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const [printed, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { printed, said, code };
}

function environmentOf({ cwd, url, run }: Job): Record<string, string> {
  const system = ['PATH', 'SYSTEMROOT'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(system),
    HOME: cwd,
    USERPROFILE: cwd,
    ANTHROPIC_API_KEY: 'sk-ant-example',
    ANTHROPIC_BASE_URL: url,
    ...run.environment,
  };
}

function faultsOf(run: Run, ending: Ending | undefined): string[] {
  const answers = run.answers.join(', ');
  if (ending === undefined) return [`did not run when answered with ${answers}`];
  const { printed, said, code } = ending;
  return [
    ...(code === 0 ? [] : [`ends with ${code} when answered with ${answers}`]),
    ...(said === '' ? [] : [`writes to stderr when answered with ${answers}: ${said.trim()}`]),
    ...(printed === '' ? [`prints nothing when answered with ${answers}`] : []),
  ];
}

function runsOf({ id, scenario }: Snippet, language: string): readonly Run[] {
  const runs =
    (language === 'bash' ? curlScenarios[scenario] : undefined) ?? snippetScenarios[scenario];
  if (!runs)
    throw new Error(
      `src/snippets/${id}/snippet.yaml: scenario: "${scenario}" is not in scenarios.ts`,
    );
  return runs;
}

/** Results in the order of the jobs, of which so many run at a time. */
async function inTurns<Result>(
  jobs: readonly (() => Promise<Result>)[],
  width: number,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = jobs.entries();
  const work = async () => {
    for (const [place, job] of waiting) results[place] = await job();
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
