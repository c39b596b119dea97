import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { RegistryError } from '../registry/releases.ts';

/** What an upgrade writes, by path from the root; the pin of npm comes last, so that a broken swap is begun anew. */
export const written = [
  'src/observed',
  'src/snippets',
  'tests/lab/python/requirements.txt',
  'package-lock.json',
  'package.json',
] as const;

const run = promisify(execFile);

/** A copy of the tree in `.lab`, in which the new SDK is at work while the tree stays as it is. */
export function makeStage(root: string, typescriptSDK: string): string {
  const stage = join(root, '.lab', 'stage');
  const python = join(stage, '.venv');
  const kept = join(root, '.lab', 'stage-venv');
  if (existsSync(python)) renameSync(python, kept); // kept from an upgrade that was stopped
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, 'node_modules', '@anthropic-ai'), { recursive: true });
  if (existsSync(kept)) renameSync(kept, python);
  for (const part of ['src', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, part), join(stage, part), { recursive: true });
  const modules = join(root, 'node_modules');
  // npm's own note of what is installed is not shared: pinning the copy would change it for the tree.
  const own = ['@anthropic-ai', '.package-lock.json'];
  for (const name of readdirSync(modules).filter((each) => !own.includes(each)))
    symlinkSync(join(modules, name), join(stage, 'node_modules', name));
  symlinkSync(typescriptSDK, join(stage, 'node_modules', '@anthropic-ai', 'sdk'));
  return stage;
}

/** Pins the TypeScript SDK exactly, in the manifest and in the lock of a folder; installs nothing. */
export async function pinTypeScript(folder: string, version: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const sdk = `@anthropic-ai/sdk@${version}`;
  try {
    await run(
      'npm',
      ['install', '--package-lock-only', '--save-dev', '--save-exact', ...quiet, sdk],
      { cwd: folder },
    );
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new RegistryError(`npm could not pin ${sdk}, so nothing was changed:\n${said.trim()}`);
  }
}

/** Runs a program of a folder and lets it speak for itself. */
export async function runIn(folder: string, program: string, options: string[]): Promise<void> {
  const child = spawn(program, options, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  if (code !== 0) throw new Error(`${program} ${options.join(' ')} ended with ${code}`);
}

/** Puts what the stage holds into the tree, file by file, each whole; returns the paths that changed. */
export function swapIn(stage: string, root: string): string[] {
  return written.flatMap((path) => {
    const before = filesBelow(join(root, path));
    const now = filesBelow(join(stage, path));
    const gone = [...before.keys()].filter((name) => !now.has(name));
    const changed = [...now].filter(([name, text]) => before.get(name) !== text);
    for (const [name, text] of changed) writeWhole(join(root, path, name), text);
    for (const name of gone) rmSync(join(root, path, name));
    return [...changed.map(([name]) => name), ...gone].map((name) => join(path, name));
  });
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/** Text of each file below a folder; of a file, its own under the empty name. */
function filesBelow(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const files = readdirSync(dirname(path), { withFileTypes: true })
    .filter((entry) => join(dirname(path), entry.name) === path)
    .flatMap((entry) =>
      entry.isFile()
        ? ['']
        : readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((each) => each.isFile())
            .map((each) => relative(path, join(each.parentPath, each.name))),
    );
  return new Map(files.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}
