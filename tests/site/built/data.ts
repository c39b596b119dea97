import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { markdownPath } from '../../../src/lib/addresses/urls.ts';
import { builtBytes, builtFile, builtFiles, builtPages, type Build } from '../built.ts';
import { readPage } from './reading.ts';

/** Where `errors.json` and `policy.json` break their own schemas. */
export function findSchemaBreaches(build: Build): string[] {
  return ['errors', 'policy'].flatMap((name) => {
    const ajv = new Ajv2020({
      strict: true,
      strictTuples: false,
      allErrors: true,
      formats: { uri: true },
    });
    ajv.validate(
      JSON.parse(builtFile(build, `${name}.schema.json`)),
      JSON.parse(builtFile(build, `${name}.json`)),
    );
    return (ajv.errors ?? []).map(
      ({ instancePath, message }) =>
        `/${name}.json: ${instancePath} ${message}; mend it, or the schema if the promise grew`,
    );
  });
}

/** What `errors.json` says of the resolver and is not so. */
export function findResolverFaults(build: Build): string[] {
  const { resolver }: { resolver: { sha256: string; version: string } } = JSON.parse(
    builtFile(build, 'errors.json'),
  );
  const code = builtFile(build, 'resolver.js');
  const hash = createHash('sha256').update(code).digest('hex');
  return [
    hash !== resolver.sha256 &&
      `its hash is ${hash}, not ${resolver.sha256}, as errors.json says; make both from one build of it`,
    !code.includes(resolver.version) && `does not name its version, ${resolver.version}`,
  ]
    .filter((fault) => fault !== false)
    .map((fault) => `/resolver.js: ${fault}`);
}

/** Pages whose Markdown neither `llms.txt` nor a part of it names, and parts that are too long. */
export function findUnlisted(build: Build): string[] {
  const parts = builtFiles(build).filter((file) => /^llms(?:-\d.*|-client)?\.txt$/.test(file));
  const index = builtFile(build, 'llms.txt');
  const unnamed = parts.filter((file) => file !== 'llms.txt' && !index.includes(`/${file})`));
  const text = parts.map((file) => builtFile(build, file)).join('');
  const pages = builtPages(build).map(markdownPath);
  return [
    ...unnamed.map((file) => `/llms.txt: does not name /${file}; list every part`),
    ...pages
      .filter((path) => !text.includes(`${path})`))
      .map((path) => `/llms.txt: does not name ${path}, nor does a part of it; list every page`),
    ...parts
      .map((file) => ({ file, size: Buffer.byteLength(builtFile(build, file)) }))
      .filter(({ size }) => size > largestPart)
      .map(({ file, size }) => `/${file}: ${size} bytes, and readers cut off; split it`),
  ];
}

/** What a checker of such files takes as read whole. */
const largestPart = 50_000;

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
  const searched = pages.filter((file) => readPage(build, file).isSearched);
  const counted = index.languages['en']?.page_count ?? 0;
  const others = Object.keys(index.languages).filter((language) => language !== 'en');
  return [
    ...(counted === searched.length
      ? []
      : [
          `/${entry}: holds ${counted} pages of ${searched.length}; build the index after every page`,
        ]),
    ...findPieceless(build, searched),
    ...others.map((name) => `/${entry}: has a second index "${name}"; set lang="en" on every page`),
  ];
}

/** Pages of which search has no piece to show, or one without their text. */
function findPieceless(build: Build, searched: readonly string[]): string[] {
  const pieces = new Map(piecesOf(build).map(({ path, content }) => [path, content]));
  return searched.flatMap((file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const [subject] = readPage(build, file).headings;
    return pieces.get(path)?.includes(subject?.text ?? '') === true
      ? []
      : [`${path}: search has no piece with its subject; build the index after every page`];
  });
}

/** What search shows of each page: its file, the page's path, and the text. */
export function piecesOf(build: Build): { file: string; path: string; content: string }[] {
  return builtFiles(build)
    .filter((file) => /^pagefind\/fragment\/.+\.pf_fragment$/.test(file))
    .map((file) => {
      const text = gunzipSync(builtBytes(build, file)).toString();
      const piece: { url: string; content: string } = JSON.parse(text.slice(text.indexOf('{')));
      return { file, path: piece.url, content: piece.content };
    });
}
