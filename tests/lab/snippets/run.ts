import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { readSnippets, snippetFiles, type Snippet } from '../../../src/lib/programs/snippets.ts';
import { curlScenarios, snippetScenarios, type Run } from './scenarios.ts';
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
  try {
    const jobs = snippets.flatMap((snippet) =>
      snippetFiles
        .filter(({ program }) => existsSync(join(folder, snippet.id, program)))
        .filter(({ language }) => language !== 'bash' || withCurl)
        .map(({ language, program, output }) => async (): Promise<ProgramRun> => {
          const path = join(folder, snippet.id, program);
          const commands = {
            python: [interpreter, '-B', path],
            typescript: [process.execPath, path],
            bash: ['sh', path],
          };
          const runs: { printed: string; faults: string[] }[] = [];
          for (const run of runsOf(snippet, language))
            runs.push(await runOnce(commands[language], run, server.open(run)));
          return {
            snippet: snippet.id,
            program,
            output,
            printed: runs.map(({ printed }) => printed).join(''),
            faults: runs.flatMap(({ faults }) => faults),
          };
        }),
    );
    return await inTurns(jobs, 4);
  } finally {
    await server.close();
  }
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

async function runOnce([command = '', ...options]: readonly string[], run: Run, url: string) {
  const home = mkdtempSync(join(tmpdir(), 'snippet-'));
  try {
    const child = spawn(command, options, {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        SYSTEMROOT: process.env['SYSTEMROOT'],
        HOME: home,
        USERPROFILE: home,
        ANTHROPIC_API_KEY: 'sk-ant-example',
        ANTHROPIC_BASE_URL: url,
        ...run.environment,
      },
    });
    const ended = new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    const [printed, said, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ]);
    const answers = run.answers.join(', ');
    return {
      printed,
      faults: [
        ...(code === 0 ? [] : [`ends with ${code} when answered with ${answers}`]),
        ...(said === '' ? [] : [`writes to stderr when answered with ${answers}: ${said.trim()}`]),
        ...(printed === '' ? [`prints nothing when answered with ${answers}`] : []),
      ],
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
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
