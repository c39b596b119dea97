import { Ajv2020 } from 'ajv/dist/2020.js';
import { builtErrors, builtFile, builtFiles, type Build } from '../built.ts';
import { readPage } from './reading.ts';

/** Where `errors.json` breaks its own schema. */
export function findSchemaBreaches(build: Build): string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: true } });
  ajv.validate(
    JSON.parse(builtFile(build, 'errors.schema.json')),
    JSON.parse(builtFile(build, 'errors.json')),
  );
  return (ajv.errors ?? []).map(
    ({ instancePath, message }) =>
      `/errors.json: ${instancePath} ${message}; mend the row, or the schema if the promise grew`,
  );
}

/** Entries whose Markdown `llms.txt` does not name. */
export function findUnlisted(build: Build): string[] {
  const text = builtFile(build, 'llms.txt');
  return builtErrors(build)
    .filter(({ id }) => !text.includes(`/errors/${id}.md)`))
    .map(({ id }) => `/llms.txt: does not name /errors/${id}.md; list every entry`);
}

/** What search lacks: its index, or a page of it. */
export function findUnsearchable(build: Build): string[] {
  const files = new Set(builtFiles(build));
  const entry = 'pagefind/pagefind-entry.json';
  const needed = [entry, 'pagefind/pagefind.js', 'pagefind/pagefind-worker.js'];
  const missing = needed
    .filter((file) => !files.has(file))
    .map((file) => `/${file}: is not built; search finds nothing without it`);
  if (missing.length > 0) return missing;
  const index: { languages: Record<string, { page_count: number }> } = JSON.parse(
    builtFile(build, entry),
  );
  const pages = [...files].filter((file) => /^(?!pagefind\/).*index\.html$/.test(file));
  const searched = pages.filter((file) => readPage(build, file).isSearched).length;
  const counted = index.languages['en']?.page_count ?? 0;
  const others = Object.keys(index.languages).filter((language) => language !== 'en');
  return [
    ...(counted === searched
      ? []
      : [`/${entry}: holds ${counted} pages of ${searched}; build the index after every page`]),
    ...others.map((name) => `/${entry}: has a second index "${name}"; set lang="en" on every page`),
  ];
}
