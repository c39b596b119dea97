import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Surface } from '../../src/lib/observed/versions.ts';
import type { ProbeInput, ProbeReport } from './job.ts';
import { pipInstall } from './python.ts';
import { runProgram } from './runner.ts';
import { startFaultServer } from './server.ts';

/** Statuses that are sent to every version. */
export const statuses = [
  400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 425, 429, 431, 499, 500, 501,
  502, 503, 504, 520, 524, 529,
];

/** Which package to run: the installed one, or an older version that is fetched on demand. */
export type Target = 'installed' | { version: string };

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const cache = join(root, '.lab');

/** The folder of the installed TypeScript SDK. */
export const typescriptFolder = join(root, 'node_modules', '@anthropic-ai', 'sdk');

/** Runs one version of the TypeScript SDK against every status and every code it knows. */
export async function probeTypeScript(target: Target): Promise<Surface> {
  const prefix = target === 'installed' ? root : await installTypeScript(target.version);
  const folder = join(prefix, 'node_modules', '@anthropic-ai', 'sdk');
  return probe([process.execPath, join(import.meta.dirname, 'typescript', 'probe.ts'), folder], {});
}

/** The same for the Python SDK. */
export async function probePython(target: Target, interpreter: string): Promise<Surface> {
  const path = target === 'installed' ? [] : await installPython(target.version, interpreter);
  const command: [string, ...string[]] = [
    interpreter,
    '-B',
    join(import.meta.dirname, 'python', 'probe.py'),
  ];
  return probe(command, path.length === 0 ? {} : { PYTHONPATH: path.join(delimiter) });
}

async function probe(command: [string, ...string[]], environment: Record<string, string>) {
  const server = await startFaultServer([]);
  try {
    const input: ProbeInput = { origin: server.origin, statuses };
    const report = (await runProgram(command, input, environment)) as ProbeReport; // our own probe
    return { version: report.version, snapshot: withoutStatusClasses(report.snapshot) };
  } finally {
    await server.close();
  }
}

/** A code that raises its status's class has none of its own. */
function withoutStatusClasses(snapshot: Surface['snapshot']) {
  const codes = Object.entries(snapshot.codes).filter(
    ([name, raised]) => raised !== snapshot.statuses[name.slice(0, 3)],
  );
  return { ...snapshot, codes: Object.fromEntries(codes) };
}

/** Fetches a version once; returns the folder that has it in `node_modules`. */
export async function installTypeScript(version: string): Promise<string> {
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  return fetched(join(cache, 'typescript', version), async (prefix) => {
    await run('npm', ['install', '--prefix', prefix, ...quiet, `@anthropic-ai/sdk@${version}`]);
  });
}

/** Folders to put before the virtual environment, which has what versions since 1.0.0 need. */
export async function installPython(version: string, interpreter: string): Promise<string[]> {
  const folder = await fetched(join(cache, 'python', version), (target) =>
    pipInstall(interpreter, ['--no-deps', '--target', target, `anthropic==${version}`]),
  );
  if (!version.startsWith('0.')) return [folder];
  const transport = await fetched(join(cache, 'python', 'httpx'), (target) =>
    pipInstall(interpreter, ['--target', target, 'httpx==0.28.1', 'distro==1.9.0']),
  );
  return [folder, transport];
}

/** A folder that is there is whole: what is interrupted stays under another name. */
async function fetched(folder: string, fetch: (into: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  await fetch(part);
  renameSync(part, folder);
  return folder;
}
