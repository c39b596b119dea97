import { readSnippets, type Snippet } from './snippets.ts';
import { base } from '../addresses/urls.ts';

const files = import.meta.glob<string>('../../snippets/*/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every snippet, with this site's own address in the programs that name it; a broken folder is an error. */
export function loadSnippets(site: URL | undefined): Snippet[] {
  const address = new URL(base, site).href.replace(/\/+$/, '');
  const { snippets, problems } = readSnippets(files, address);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return snippets;
}

/** The snippet in `src/snippets/<id>`; an unknown id is an error. */
export function loadSnippet(id: string, site: URL | undefined): Snippet {
  const snippet = loadSnippets(site).find((candidate) => candidate.id === id);
  if (!snippet) throw new Error(`src/snippets/${id} does not exist`);
  return snippet;
}
