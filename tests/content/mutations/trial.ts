import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { readLibrary, type Library } from '../../../src/lib/content/disk-library.ts';
import { findContentProblems } from '../../../src/lib/content/rules/index.ts';
import { kinds, type Mutation } from './kinds.ts';
import { Random } from './random.ts';

/** What became of a mutation: named, without effect on what the site is built from, or accepted though wrong. */
export type Outcome = {
  kind: string;
  about: string;
  end: 'named' | 'harmless' | 'silent';
  lines: string[];
};

const source = resolve(import.meta.dirname, '../../../src');
const folders = ['content', 'snippets', 'observed', 'pages'];

/** Tries mutations of the real content, each alone and by a random kind, on a copy. */
export function tryMutations(count: number, seed: number, names = Object.keys(kinds)): Outcome[] {
  const random = new Random(seed);
  const root = mkdtempSync(join(tmpdir(), 'mutations-'));
  try {
    for (const folder of folders)
      cpSync(join(source, folder), join(root, folder), { recursive: true });
    const texts = textsBelow(root);
    const sound = essence(readLibrary(root));
    return Array.from({ length: count }, (_, at) => {
      const kind = names[at % names.length] ?? '';
      const mutation = mutate(kind, texts, random);
      return { kind, ...tryOne(root, texts, mutation, sound) };
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function mutate(kind: string, texts: ReadonlyMap<string, string>, random: Random): Mutation {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const mutation = kinds[kind]?.(texts, random);
    if (mutation) return mutation;
  }
  throw new Error(`no file can be mutated so: ${kind}`);
}

function tryOne(
  root: string,
  texts: ReadonlyMap<string, string>,
  { about, files }: Mutation,
  sound: string,
): Omit<Outcome, 'kind'> {
  try {
    for (const [file, text] of Object.entries(files)) write(root, file, text);
    const library = readLibrary(root);
    const lines = findContentProblems(library);
    const [first = ''] = Object.keys(files);
    const isNamed = lines.some(
      (line) => line.startsWith('src/') && line.includes(first) && /: \S/.test(line),
    );
    if (isNamed) return { about, lines, end: 'named' };
    return {
      about,
      lines,
      end: lines.length === 0 && essence(library) === sound ? 'harmless' : 'silent',
    };
  } finally {
    for (const file of Object.keys(files)) {
      const before = texts.get(file) ?? null;
      write(root, file, before);
    }
  }
}

function write(root: string, file: string, text: string | null): void {
  const path = join(root, file);
  if (text === null) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** All that pages are made from: not the files' own bytes, which comments and quotes may change. */
function essence({ entries, guides, statuses, trees, versions }: Library): string {
  return JSON.stringify([entries, guides, statuses, [...trees], versions]);
}

function textsBelow(root: string): Map<string, string> {
  return new Map(
    folders.slice(0, 3).flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found): [string, string] => {
          const path = join(found.parentPath, found.name);
          return [
            path
              .slice(root.length + 1)
              .split(sep)
              .join('/'),
            readFileSync(path, 'utf8'),
          ];
        }),
    ),
  );
}
