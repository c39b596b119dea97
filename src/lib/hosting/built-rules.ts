import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { hostingRules, type Rule, type Section } from './headers.ts';
import { inlineHashes } from './inline.ts';

/** HTML files of a built site, as paths below its folder ("errors/x/index.html"), in order. */
export function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
}

/** The rules for the pages that a folder really has. */
export function builtRules(folder: string): Rule[] {
  return rulesOf(
    htmlFiles(folder).map((file) => [file, inlineHashes(readFileSync(join(folder, file), 'utf8'))]),
  );
}

/** HTML files and what stands inline in each, in; the rules for them out. */
export function rulesOf(files: readonly (readonly [file: string, hashes: Hashes])[]): Rule[] {
  const sections = new Map<string, Section & Hashes>();
  for (const [file, { scripts, styles }] of files) {
    for (const path of sectionPaths(file)) {
      const section = sections.get(path) ?? { path, scripts: new Set(), styles: new Set() };
      scripts.forEach((hash) => section.scripts.add(hash));
      styles.forEach((hash) => section.styles.add(hash));
      sections.set(path, section);
    }
  }
  // The 404 page is the answer at any address, under the headers of that address.
  const missing = sections.get('/404.html');
  return hostingRules(
    [...sections.values()].map(({ path, scripts, styles }) => ({
      path,
      scripts: new Set([...scripts, ...(missing?.scripts ?? [])]),
      styles: new Set([...styles, ...(missing?.styles ?? [])]),
    })),
  );
}

type Hashes = ReturnType<typeof inlineHashes>;

/** A page lies in the folder at the top that holds it; the home page and the 404 page stand alone. */
function sectionPaths(file: string): string[] {
  const [top, ...rest] = file.split('/');
  if (rest.length > 0) return [`/${top}/*`];
  return file === 'index.html' ? ['/', '/index.html'] : [`/${file}`];
}
