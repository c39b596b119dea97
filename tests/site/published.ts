import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds, builtFiles, type Build } from './built.ts';
import { readPage } from './built/reading.ts';

/** The ledger: one line for every address and every `#id` ever published. Lines are only added. */
export const ledgerPath = join(import.meta.dirname, 'permalinks.txt');

/** Lines of the ledger. */
export function ledger(): string[] {
  return readFileSync(ledgerPath, 'utf8').split('\n').filter(Boolean);
}

/** Files that are addresses in their own right; the rest is the machinery of pages. */
const dataFile =
  /^(?:[^/]+\.(?:json|xml|txt|md|js|py|ts)|(?:errors|http|guides|snippets|browse|handlers)\/.+\.(?:md|json|py|ts|sh))$/;

/** Every address and every id of the built site, sorted. */
export function publishedNow(build: Build = builds.root): string[] {
  const files = builtFiles(build).filter((file) => !/^(?:pagefind|_astro)\//.test(file));
  return files
    .flatMap((file) => {
      if (dataFile.test(file)) return [`/${file}`];
      if (!file.endsWith('index.html')) return [];
      const path = `/${file.replace(/index\.html$/, '')}`;
      return [path, ...readPage(build, file).parts.map((id) => `${path}#${id}`)];
    })
    .sort();
}

/** Ledger and what is published now in, a line for each lost address out: what is lost and how to keep it. */
export function lostLinks(promised: readonly string[], published: readonly string[]): string[] {
  const now = new Set(published);
  return promised
    .filter((line) => !now.has(line))
    .map((line) => `${line} is lost: ${remedy(line)}`);
}

function remedy(line: string): string {
  const [path = '', id] = line.split('#');
  if (id !== undefined)
    return `give the part its id "${id.replace(/^(cause|fix|question|message|source|unhelpful|dispute)-/, '')}" back; the words may change, the id may not`;
  if (path.startsWith('/e/'))
    return `add the alias "${path.split('/')[2]}" to the entry that it led to`;
  if (path.startsWith('/errors/'))
    return 'restore the entry and mark it with "retired:", or restore its file name';
  return 'restore the page or file at this address';
}
