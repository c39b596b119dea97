// Types of the collections, before types are checked: a build leaves them, and Astro writes them in seconds.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const madeFrom = ['astro.config.mjs', 'package-lock.json', 'src/content.config.ts'];
const newest = Math.max(...madeFrom.map(writtenAt));
if (['.astro/types.d.ts', '.astro/content.d.ts'].some((file) => writtenAt(file) < newest)) {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'sync'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function writtenAt(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
