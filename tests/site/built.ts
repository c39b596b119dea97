import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The two builds that tests serve: at the root of an origin and below a path. */
export const builds = {
  root: { base: '/', folder: './dist', port: 4331 },
  docs: { base: '/docs/', folder: './.build/docs', port: 4332 },
} as const;

export type Build = (typeof builds)[keyof typeof builds];

const repository = resolve(import.meta.dirname, '../..');

/** Address of a path of the site, in this build. */
export function address({ base, port }: Build, path: string): string {
  return `http://localhost:${port}${base}${path.replace(/^\//, '')}`;
}

/** Every file of a build, as paths below the base ("errors/x/index.html"). */
export function builtFiles({ folder }: Build): string[] {
  const root = join(repository, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Text of one built file. */
export function builtFile({ folder }: Build, path: string): string {
  return readFileSync(join(repository, folder, path), 'utf8');
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
};

/** The rows of `errors.json`, the built site's own data. */
export function builtErrors(build: Build): Row[] {
  const index: { errors: Row[] } = JSON.parse(builtFile(build, 'errors.json'));
  return index.errors;
}
