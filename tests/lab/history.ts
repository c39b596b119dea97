import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '../../src/lib/observed.ts';
import type { VersionSnapshot } from '../../src/lib/versions.ts';
import type { ProbeInput, ProbeReport } from './job.ts';
import { pipInstall } from './python.ts';
import { runProgram } from './runner.ts';
import { startFaultServer } from './server.ts';

/** Versions that the history begins with, without gaps; `npm run record` adds each newer one as it is installed. */
export const olderVersions: Record<Language, readonly string[]> = {
  typescript: [...minors(0, 120, 137), ...minors(1, 0, 12)],
  python: [...minors(0, 121, 125), ...minors(1, 0, 17), ...minors(2, 0, 12)],
};

/** Statuses that are sent to every version. */
const statuses = [
  400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 425, 429, 431, 499, 500, 501,
  502, 503, 504, 520, 524, 529,
];

/** Which package to run: the installed one, or an older version that is fetched on demand. */
export type Target = 'installed' | { version: string };

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const cache = join(root, '.lab');

/** Runs one version of the TypeScript SDK against every status and every code it knows. */
export async function probeTypeScript(target: Target): Promise<VersionSnapshot> {
  const prefix = target === 'installed' ? root : await installTypeScript(target.version);
  const folder = join(prefix, 'node_modules', '@anthropic-ai', 'sdk');
  return probe([process.execPath, join(import.meta.dirname, 'typescript', 'probe.ts'), folder], {});
}

/** The same for the Python SDK. */
export async function probePython(target: Target, interpreter: string): Promise<VersionSnapshot> {
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
function withoutStatusClasses(snapshot: VersionSnapshot['snapshot']) {
  const codes = Object.entries(snapshot.codes).filter(
    ([name, raised]) => raised !== snapshot.statuses[name.slice(0, 3)],
  );
  return { ...snapshot, codes: Object.fromEntries(codes) };
}

async function installTypeScript(version: string): Promise<string> {
  const prefix = join(cache, 'typescript', version);
  if (!existsSync(join(prefix, 'node_modules', '@anthropic-ai', 'sdk', 'package.json'))) {
    const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', '--prefix', prefix, ...quiet, `@anthropic-ai/sdk@${version}`]);
  }
  return prefix;
}

/** Folders to put before the virtual environment, which has what versions since 1.0.0 need. */
async function installPython(version: string, interpreter: string): Promise<string[]> {
  const folder = join(cache, 'python', version);
  const transport = join(cache, 'python', 'httpx');
  if (!existsSync(folder))
    await pipInstall(interpreter, ['--no-deps', '--target', folder, `anthropic==${version}`]);
  if (!version.startsWith('0.')) return [folder];
  if (!existsSync(transport))
    await pipInstall(interpreter, ['--target', transport, 'httpx==0.28.1', 'distro==1.9.0']);
  return [folder, transport];
}

function minors(major: number, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${major}.${first + index}.0`);
}
