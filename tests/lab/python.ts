import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The interpreter of the virtual environment, or why there is none. */
export type Python = { interpreter: string } | { missing: string };

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.venv');
const requirements = join(import.meta.dirname, 'python', 'requirements.txt');
const interpreter = join(
  folder,
  ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
);
const stamp = join(folder, 'requirements.sha256');
const lock = join(root, '.lab', 'venv.lock');
const oldest = [3, 10];
const patience = 300_000;

/** Finds or makes `.venv` with the pinned Python SDK; made anew only when the requirements change. */
export async function preparePython(): Promise<Python> {
  if (isPrepared()) return { interpreter };
  return withLock(async () => (isPrepared() ? { interpreter } : makeEnvironment()));
}

async function makeEnvironment(): Promise<Python> {
  const base = await findPython();
  if (base === null)
    return { missing: `no Python ${oldest.join('.')} or newer; install one or name it in PYTHON` };
  try {
    rmSync(folder, { recursive: true, force: true });
    await run(base, ['-m', 'venv', folder]);
    await pipInstall(interpreter, ['--require-hashes', '-r', requirements]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true }); // half an environment would look whole
    return { missing: `${base} could not make .venv: ${firstLine(error)}` };
  }
  writeFileSync(stamp, wantedStamp());
  return { interpreter };
}

/** Runs pip of an interpreter without its own news. */
export async function pipInstall(interpreter: string, options: readonly string[]): Promise<void> {
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  await run(interpreter, ['-m', 'pip', 'install', ...quiet, ...options]);
}

/** A name on the path is not proof: a version manager puts up names that do not run. */
async function findPython(): Promise<string | null> {
  const named = process.env['PYTHON'];
  const names = [
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.10',
    'python3.14',
    'python3',
    'python',
  ];
  for (const name of named === undefined ? names : [named, ...names]) {
    const version = await run(name, ['-c', 'import sys; print(*sys.version_info[:2])']).then(
      ({ stdout }) => stdout.trim().split(' ').map(Number),
      () => [],
    );
    const [major = 0, minor = 0] = version;
    if (major === oldest[0] && minor >= (oldest[1] ?? 0)) return name;
  }
  return null;
}

function isPrepared(): boolean {
  return (
    existsSync(interpreter) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp()
  );
}

function wantedStamp(): string {
  return createHash('sha256').update(readFileSync(requirements)).digest('hex');
}

/** Test files run as processes of their own and may ask at the same time. */
async function withLock(make: () => Promise<Python>): Promise<Python> {
  mkdirSync(join(root, '.lab'), { recursive: true });
  const began = performance.now();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (isPrepared()) return { interpreter };
      if (performance.now() - began > patience)
        return { missing: 'another process holds .lab/venv.lock; remove it if none runs' };
      await setTimeout(200);
    }
  }
  try {
    return await make();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(0) ?? text;
}
