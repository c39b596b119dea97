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

/** Folders of pages that people write. A page made of one of these files is given what it is made of. */
const written = ['src/content/errors', 'src/content/guides', 'src/content/statuses'];

/** What a build depends on, each as one hash. */
export type Inputs = {
  /** All of it: content, code, packages, settings, Node. */
  all: string;
  /** That without what stands in the files of the pages, but with their names. */
  shared: string;
  /** Another one as soon as any of its files is written, whatever then stands there. */
  moment: string;
};

/** What a build for a base depends on. */
export function inputsOf(repository: string, base: string): Inputs {
  const settings = variables.map((name) => `${name}=${process.env[name] ?? ''}`);
  const shared = createHash('sha256')
    .update([process.version, process.platform, process.arch, base, ...settings].join('\0'))
    .update(digestOf(repository, [...readByBuild, ...installed], written))
    .digest('hex');
  const all = createHash('sha256').update(shared).update(digestOf(repository, written));
  return { all: all.digest('hex'), shared, moment: momentOf(repository, readByBuild) };
}

/** One hash of when these files and all files in these folders were last written. */
function momentOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    hash.update(`${path}\0${found?.mtimeMs}\0${found?.ctimeMs}\0`);
    if (found?.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/**
 * One hash of these files and of all files in these folders, with their paths; what is missing counts as such.
 * Of the files below a folder of `named`, only the paths count.
 */
export function digestOf(
  root: string,
  paths: readonly string[],
  named: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else if (named.some((folder) => path.startsWith(`${folder}/`))) hash.update(`${path}\0named\0`);
    else {
      const content = found === undefined ? null : readFileSync(join(root, path));
      hash.update(`${path}\0${content?.length ?? 'missing'}\0`);
      if (content !== null) hash.update(content);
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}
