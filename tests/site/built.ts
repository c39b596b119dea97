import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** A built site: the path below which it lives, its folder, and where tests serve it. */
export type Build = {
  base: string;
  folder: string;
  port: number;
  /** Files that differ from the folder's, by path; `null` is a file that is gone. */
  changes?: ReadonlyMap<string, string | null>;
};

/** The two builds that tests serve: at the root of an origin and below a path. */
export const builds = {
  root: { base: '/', folder: './dist', port: 4331 },
  docs: { base: '/docs/', folder: './.build/docs', port: 4332 },
} satisfies Record<string, Build>;

/** The builds that a run looks at: both, or those that BUILDS names, after a change to content alone. */
export function testedBuilds(): [string, Build][] {
  const named = process.env['BUILDS']?.split(' ');
  return Object.entries(builds).filter(([name]) => named?.includes(name) ?? true);
}

const repository = resolve(import.meta.dirname, '../..');

/** Address of a path of the site, in this build. */
export function address({ base, port }: Build, path: string): string {
  return `http://localhost:${port}${base}${path.replace(/^\//, '')}`;
}

/** Every file of a build, as paths below the base ("errors/x/index.html"). */
export function builtFiles({ folder, changes }: Build): string[] {
  const files = listings.get(folder) ?? filesIn(join(repository, folder));
  listings.set(folder, files);
  if (changes === undefined) return files;
  const added = [...changes.keys()].filter((file) => !files.includes(file));
  return [...files, ...added].filter((file) => changes.get(file) !== null).sort();
}

/** A test process looks at a finished build, so each folder is listed once. */
const listings = new Map<string, string[]>();

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Text of one built file. */
export function builtFile({ folder, changes }: Build, path: string): string {
  return changes?.get(path) ?? readFileSync(join(repository, folder, path), 'utf8');
}

/** What a built file holds that is no text. */
export function builtBytes({ folder }: Build, path: string): Buffer {
  return readFileSync(join(repository, folder, path));
}

/** Every page of a build, as site paths ("/errors/x/"), the 404 page and redirects aside. */
export function builtPages(build: Build): string[] {
  return builtFiles(build)
    .filter((path) => path.endsWith('index.html') && !/^(?:pagefind|e)\//.test(path))
    .map((path) => `/${path.replace(/index\.html$/, '')}`);
}

type Row = {
  id: string;
  kind: string;
  title: string;
  status: number | null;
  code: string | null;
  classes: { python: string | null; typescript: string | null };
  explained: boolean;
};

/** The rows of `errors.json`, the built site's own data. */
export function builtErrors(build: Build): Row[] {
  const index: { errors: Row[] } = JSON.parse(builtFile(build, 'errors.json'));
  return index.errors;
}
