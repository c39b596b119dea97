import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build, orTell } from '../../src/cli/build.ts';
import { keptFolder } from '../../src/lib/build/kept.ts';
import { filesBelow, zipOf } from '../../src/lib/hosting/archive.ts';

const root = resolve(import.meta.dirname, '../../.build');

/** Hash of every file of a folder, by path. */
function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Nothing of an earlier build is used by the next. */
const forget = () => rmSync(resolve(root, '..', keptFolder), { recursive: true, force: true });

// Builds anew, with what that build left, and anew on a machine that is kept busy; compares every byte.
const folders = ['idle', 'again', 'busy'].map((name) => join(root, name));
const [idle, again, busy] = folders as [string, string, string]; // as many as names
forget();
await orTell(build({ folder: idle, base: '/' }));
await orTell(build({ folder: again, base: '/' }));
forget();
const loops = Array.from({ length: availableParallelism() * 4 }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
);
const stop = () => loops.forEach((loop) => loop.kill('SIGKILL'));
process.on('exit', stop);
await orTell(build({ folder: busy, base: '/' }));
stop();
const [first, ...others] = [hashes(idle), hashes(again), hashes(busy)];
const paths = new Set([first, ...others].flatMap((built) => [...built.keys()]));
const archives = folders.map((folder) => zipOf(filesBelow(folder, 'site', '/'), new Date(0)));
const different = [...paths].filter((path) =>
  others.some((other) => other.get(path) !== first.get(path)),
);
folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
if (archives.some((archive) => !archive.equals(archives[0] ?? archive)))
  different.push('the archive');
console.log(
  different.length === 0
    ? `${first.size} files are the same in each build, and so are the archives.`
    : `${different.length} files differ between builds of one commit:\n${different.join('\n')}`,
);
process.exitCode = different.length === 0 ? 0 : 1;
