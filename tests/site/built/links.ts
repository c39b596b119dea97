import { builtFiles, type Build } from '../built.ts';
import { readPage } from './reading.ts';

/** Links, fragments and assets that lead to nothing, and ids that stand twice. */
export function findBrokenLinks(build: Build): string[] {
  const files = new Set(builtFiles(build));
  const pages = [...files].filter((file) => file.endsWith('.html') && !/^pagefind\//.test(file));
  return pages.flatMap((file) => {
    const { ids, references } = readPage(build, file);
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    const here = new URL(`http://site${build.base}${file.replace(/index\.html$/, '')}`);
    return [
      ...[...twice].map((id) => `the id "${id}" stands twice; name one of the two otherwise`),
      ...references.flatMap(({ value }) => faultOf(build, files, here, value) ?? []),
    ].map((fault) => `/${file.replace(/index\.html$/, '')}: ${fault}`);
  });
}

function faultOf(
  build: Build,
  files: ReadonlySet<string>,
  here: URL,
  value: string,
): string | null {
  const target = new URL(value, here);
  if (target.origin !== here.origin)
    return target.protocol === 'https:' ? null : `${value} is not https; link to the https address`;
  if (!target.pathname.startsWith(build.base))
    return `${value} leaves the base path; make the address with href() of src/lib/addresses/urls.ts`;
  const path = target.pathname.slice(build.base.length);
  const found = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(found)) return `${value} leads to nothing; mend the link or build its target`;
  const part = decodeURIComponent(target.hash.slice(1));
  return part === '' || readPage(build, found).ids.includes(part)
    ? null
    : `${value} names an id that is not there; mend the fragment or give the part its id`;
}
