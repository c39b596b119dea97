import { resolve } from 'node:path';
import { build, orTell } from '../../src/cli/build.ts';
import { testedBuilds } from './built.ts';

const repository = resolve(import.meta.dirname, '../..');

// The builds that the tests serve; the first is the one that `npm start` serves.
for (const [, { base, folder }] of testedBuilds()) {
  await orTell(build({ folder: resolve(repository, folder), base }));
  console.log(`Built ${folder} for ${base}`);
}
