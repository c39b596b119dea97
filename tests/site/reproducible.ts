import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build, orTell } from '../../src/cli/build.ts';
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

// Builds twice, the second time on a machine that is kept busy, and compares every byte.
const [idle, busy] = [join(root, 'idle'), join(root, 'busy')] as const;
await orTell(build({ folder: idle, base: '/' }));
const loops = Array.from({ length: availableParallelism() * 4 }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
);
const stop = () => loops.forEach((loop) => loop.kill('SIGKILL'));
process.on('exit', stop);
await orTell(build({ folder: busy, base: '/' }));
stop();
const [first, second] = [hashes(idle), hashes(busy)];
const paths = new Set([...first.keys(), ...second.keys()]);
const archives = [idle, busy].map((folder) => zipOf(filesBelow(folder, 'site', '/'), new Date(0)));
const different = [...paths].filter((path) => first.get(path) !== second.get(path));
[idle, busy].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
if (archives[0] === undefined || archives[1]?.equals(archives[0]) !== true)
  different.push('the archive');
console.log(
  different.length === 0
    ? `${first.size} files are the same in both builds, and so are their archives.`
    : `${different.length} files differ between two builds of one commit:\n${different.join('\n')}`,
);
process.exitCode = different.length === 0 ? 0 : 1;
