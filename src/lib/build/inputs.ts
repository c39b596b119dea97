import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders of the repository that a build reads, beside the packages: a copy of them can be built. */
export const readByBuild = [
  'src',
  'public',
  // Programs that a page shows.
  'tests/lab/go',
  'tests/lab/java',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'LICENSE',
];

/** What is installed, with versions. */
const installed = ['package-lock.json', 'node_modules/.package-lock.json'];

/** Variables that change what is built. */
const variables = [
  'SITE_URL',
  'REPOSITORY_URL',
  'GITHUB_SERVER_URL',
  'GITHUB_REPOSITORY',
  'PRECOMPRESS',
  'NODE_ENV',
];

/** One hash of all that a build for a base depends on: content, code, packages, settings, Node. */
export function inputsOf(repository: string, base: string): string {
  const settings = variables.map((name) => `${name}=${process.env[name] ?? ''}`);
  return createHash('sha256')
    .update([process.version, process.platform, process.arch, base, ...settings].join('\0'))
    .update(digestOf(repository, [...readByBuild, ...installed]))
    .digest('hex');
}

/** One hash of these files and of all files in these folders, with their paths; what is missing counts as such. */
export function digestOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else {
      const content = found === undefined ? null : readFileSync(join(root, path));
      hash.update(`${path}\0${content?.length ?? 'missing'}\0`);
      if (content !== null) hash.update(content);
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}
