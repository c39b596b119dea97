import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { htmlFiles } from '../hosting/built-rules.ts';
import { policyOf } from '../hosting/inline.ts';
import { entryPath, guidePath, statusPath } from '../addresses/urls.ts';

/** What a built site has to hold, by the content that it was built from. */
export type Expected = {
  entries: { id: string }[];
  statuses: { id: string }[];
  guides: { id: string }[];
};

/** Reasons not to publish a built folder; empty when it is whole. `base` as in "/docs/". */
export function findBuildProblems(folder: string, base: string, expected: Expected): string[] {
  const holds = (path: string) => existsSync(join(folder, path));
  const paths = [
    ...expected.entries.map(({ id }) => entryPath(id)),
    ...expected.statuses.map(({ id }) => statusPath(id)),
    ...expected.guides.map(({ id }) => guidePath(id)),
  ];
  const wanted = [
    ...single,
    ...paths.map((path) => `${path.slice(1)}index.html`),
    ...paths.flatMap((path) => ['md', 'json'].map((ending) => path.slice(1, -1) + `.${ending}`)),
  ];
  const missing = wanted.filter((path) => !holds(path));
  if (missing.length > 0) return missing.map((path) => `${path} is missing`);
  return [
    ...findEmptyFiles(folder),
    ...findBrokenPages(folder),
    ...findRedirectProblems(folder, base),
    ...findSitemapProblems(folder, base, paths),
    ...findSearchProblems(folder),
  ];
}

/** Files that every build writes once. */
const single = [
  'index.html',
  '404.html',
  '_headers',
  '_redirects',
  'errors.json',
  'find-feed.json',
  'find-names.json',
  'find-first.json',
  'find-lexicon.json',
  'licences.txt',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'pagefind/pagefind.js',
  'pagefind/pagefind-worker.js',
  'pagefind/pagefind-entry.json',
];

function findEmptyFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size === 0)
    .map((path) => `${relative(folder, path).split(sep).join('/')} is empty`);
}

function findBrokenPages(folder: string): string[] {
  return htmlFiles(folder).flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const whole = html.includes('</html>') ? [] : [`${file} is cut off`];
    return policyOf(html) === null ? [...whole, `${file} carries no policy`] : whole;
  });
}

function findRedirectProblems(folder: string, base: string): string[] {
  const lines = readFileSync(join(folder, '_redirects'), 'utf8').split('\n').filter(Boolean);
  const listed = new Set(lines.map((line) => line.split(' ')[0]));
  return [
    ...lines.flatMap((line) => {
      const target = (line.split(' ')[1] ?? '').replace(/#.*$/, '');
      return isPage(folder, base, target) ? [] : [`_redirects: ${target} is no page`];
    }),
    ...readdirSync(join(folder, 'e'))
      .filter((name) => !listed.has(`${base}e/${name}/`))
      .map((name) => `_redirects: e/${name} is not listed`),
  ];
}

function findSitemapProblems(folder: string, base: string, paths: string[]): string[] {
  const xml = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  const known = new Set(listed);
  return [
    ...listed
      .filter((path) => !isPage(folder, base, path))
      .map((path) => `sitemap-0.xml: ${path} is no page`),
    ...paths
      .filter((path) => !known.has(base + path.slice(1)))
      .map((path) => `sitemap-0.xml: ${path} is not listed`),
  ];
}

function findSearchProblems(folder: string): string[] {
  const index = join(folder, 'pagefind');
  const entry: { languages?: { en?: { hash?: string; page_count?: number } } } = JSON.parse(
    readFileSync(join(index, 'pagefind-entry.json'), 'utf8'),
  );
  const { hash, page_count: counted } = entry.languages?.en ?? {};
  if (hash === undefined || !existsSync(join(index, `pagefind.${hash}.pf_meta`)))
    return ['pagefind: the index has no English part'];
  const searched = htmlFiles(folder).filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes('data-pagefind-body'),
  ).length;
  return counted === searched ? [] : [`pagefind: knows ${counted} of ${searched} pages`];
}

function isPage(folder: string, base: string, path: string): boolean {
  return path.startsWith(base) && existsSync(join(folder, path.slice(base.length), 'index.html'));
}
