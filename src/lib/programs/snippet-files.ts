import { base } from '../addresses/urls.ts';
import { texts } from '../content/page-files.ts';
import { readSnippets, type Snippet } from './snippets.ts';

/** Every snippet, with this site's own address in the programs that name it; a broken folder is an error. */
export function loadSnippets(site: URL | undefined): Snippet[] {
  const address = new URL(base, site).href.replace(/\/+$/, '');
  const known = loaded.get(address);
  if (known !== undefined) return known;
  const files = [...texts].filter(([file]) => file.startsWith('snippets/'));
  const { snippets, problems } = readSnippets(Object.fromEntries(files), address);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  loaded.set(address, snippets);
  return snippets;
}

/** The snippet in `src/snippets/<id>`; an unknown id is an error. */
export function loadSnippet(id: string, site: URL | undefined): Snippet {
  const snippet = loadSnippets(site).find((candidate) => candidate.id === id);
  if (!snippet) throw new Error(`src/snippets/${id} does not exist`);
  return snippet;
}

/** Most pages of errors show some of them. */
const loaded = new Map<string, Snippet[]>();
