import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { builds } from './built.ts';

const repository = resolve(import.meta.dirname, '../..');
const astro = resolve(repository, 'node_modules/astro/bin/astro.mjs');

// Both builds that the tests serve; the first is the one that `npm start` serves.
for (const { base, folder } of Object.values(builds)) {
  const env = { ...process.env, BASE_PATH: base, OUT_DIR: folder };
  const { status } = spawnSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: repository,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`Built ${folder} for ${base}`);
}
