import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { claudeCodeSchema } from '../observed/claude-code.ts';
import { declarationsSchema } from '../observed/declarations.ts';
import { otherSDKSchema, type OtherSDK } from '../observed/elsewhere.ts';
import { backoffSchema, recordingSchema, type Recording } from '../observed/recording.ts';
import { nearest } from '../search/nearest.ts';
import { versionsSchema, type Versions } from '../observed/versions.ts';
import { sourcesOf } from './cites.ts';
import { birthsSchema, type Births } from './births.ts';
import { entrySchema, kinds, type Entry, type EntryData } from './entry.ts';
import { exceptionsSchema, type Exceptions } from './exceptions.ts';
import { factReader, statusClasses, type Observed } from './facts.ts';
import { guideSchema, statusSchema, type Guide, type StatusPage } from './pages.ts';
import { firstDayEntries } from './first-day.ts';
import { ownChangesSchema } from './own-changes.ts';
import type { Problem } from './problem.ts';
import { readJson, readPage, readYaml } from './reading.ts';
import { readSources, type ListedSource } from './sources.ts';
import { recordedFrom } from './recorded.ts';
import { treeSchema, type Tree } from './tree.ts';
import { turnsSchema, type Turn } from './turns.ts';

/** All content as read from disk, and what keeps parts of it from being read. */
export type Library = {
  entries: Entry[];
  /** Front matter of each entry as its author wrote it, by file. */
  written: ReadonlyMap<string, EntryData>;
  statuses: StatusPage[];
  guides: Guide[];
  /** Decision trees by the name of their file. */
  trees: ReadonlyMap<string, Tree>;
  /** Rows of every file in `content/sources`. */
  sources: ListedSource[];
  /** Folders of `src/snippets`. */
  snippets: string[];
  /** Text of every file below `content` and `snippets`, by its path below `src`. */
  texts: ReadonlyMap<string, string>;
  exceptions: Exceptions;
  /** Names that no older text can know. */
  births: Births;
  /** Words that must not come back into the pages. */
  turns: readonly Turn[];
  observed: Observed;
  /** What each SDK release changed; undefined when it could not be read. */
  versions: Versions | undefined;
  /** Addresses that `src/pages` gives whatever the content is, with the source of each. */
  routes: ReadonlyMap<string, string>;
  problems: Problem[];
};

/** Reads `<root>/content` and the names in `<root>/snippets`; never throws for bad content. */
export function readLibrary(root: string): Library {
  const problems: Problem[] = [];
  const texts = new Map([
    ...readTexts(root, 'content', problems),
    ...readTexts(root, 'snippets', problems),
  ]);
  const { sources, problems: unreadSources } = readSources(
    new Map([...texts].filter(([file]) => folderOf(file) === 'content/sources')),
  );
  problems.push(...unreadSources);
  const pages = <Schema extends z.ZodType<object>>(folder: string, schema: Schema) =>
    [...texts]
      .filter(([file]) => folderOf(file) === folder && file.endsWith('.mdx'))
      .flatMap(([file, text]) => {
        const read = readPage(file, text, schema);
        if ('value' in read)
          return [
            {
              ...read.value,
              id: basename(file, '.mdx'),
              file,
              sources: sourcesOf(read.value, sources),
            },
          ];
        problems.push(...read.problems);
        return [];
      });
  const observed = readObserved(root, problems);
  const { versions, declarations } = observed;
  const factsOf = factReader(observed);
  const data = new Map<string, EntryData>();
  const written = kinds.flatMap((kind) =>
    pages(`content/errors/${kind}`, entrySchema).map((entry) => {
      data.set(entry.file, entry);
      const { id, file, body, sources, ...front } = entry;
      // The order of `/errors/<id>.json`.
      return {
        ...front,
        ...factsOf(entry, { id, kind }),
        id,
        kind,
        file,
        body,
        sources,
        explained: true,
      };
    }),
  );
  const yaml = <Schema extends z.ZodType>(file: string, schema: Schema) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const read = readYaml(file, text, schema);
    if ('value' in read) return read.value;
    problems.push(...read.problems);
    return undefined;
  };
  // Nothing here uses it; it is read so that what is wrong with it is named.
  yaml('content/changes.yaml', ownChangesSchema);
  const exceptions = yaml('content/exceptions.yaml', exceptionsSchema) ?? {};
  const trees = [...texts.keys()]
    .filter((file) => folderOf(file) === 'content/trees' && file.endsWith('.yaml'))
    .flatMap((file): [string, Tree][] => {
      const tree = yaml(file, treeSchema);
      return tree === undefined ? [] : [[basename(file, '.yaml'), tree]];
    });
  return {
    entries:
      versions === undefined || declarations === undefined
        ? written
        : [...written, ...firstDayEntries(written, recordedFrom(declarations, versions))],
    written: data,
    observed,
    statuses: pages('content/statuses', statusSchema).map((page) => ({
      ...page,
      classes: statusClasses(versions, Number(page.id)),
    })),
    guides: pages('content/guides', guideSchema),
    trees: new Map(trees),
    sources,
    snippets: list(join(root, 'snippets')).map(({ name }) => name),
    texts,
    exceptions,
    births: yaml('content/births.yaml', birthsSchema) ?? [],
    turns: yaml('content/words.yaml', turnsSchema) ?? [],
    versions,
    routes: routesOf(readTexts(root, 'pages', [])),
    problems: [...[...texts.keys()].flatMap(misplaced), ...problems],
  };
}

/** Every file of `<root>/observed`, read by its schema, so that a broken one is named among the problems. */
export function readObserved(root: string, problems: Problem[]): Observed {
  const observed: Omit<Observed, 'recordingOf'> = { versions: undefined, declarations: undefined };
  const recordings = new Map<string, Recording>();
  const otherSDKs = new Map<string, OtherSDK>();
  // A recording is written by a program: the file is what has to be made anew, not a line of it.
  const parse = <Schema extends z.ZodType>(file: string, text: string, schema: Schema) => {
    const read = readJson(file, text, schema);
    if ('value' in read) return read.value;
    problems.push(...read.problems.map((each) => ({ ...each, line: 1 })));
    return undefined;
  };
  for (const [file, text] of readTexts(root, 'observed', problems)) {
    const name = basename(file);
    if (name === 'claude-code.json') observed.claudeCode = parse(file, text, claudeCodeSchema);
    else if (folderOf(file) === 'observed/elsewhere') {
      const other = parse(file, text, otherSDKSchema);
      if (other) otherSDKs.set(basename(name, '.json'), other);
    } else if (name === 'versions.json') observed.versions = parse(file, text, versionsSchema);
    else if (name === 'declarations.json')
      observed.declarations = parse(file, text, declarationsSchema);
    else if (name === 'backoff.json') observed.backoff = parse(file, text, backoffSchema);
    else {
      const recording = parse(file, text, recordingSchema);
      if (recording) recordings.set(basename(name, '.json'), recording);
    }
  }
  return { ...observed, otherSDKs, recordingOf: (id) => recordings.get(id) };
}

/** `pages/about.astro` is `/about/`, `pages/errors.json.ts` is `/errors.json`. */
function routesOf(pages: [string, string][]): Map<string, string> {
  return new Map(
    pages
      .filter(([file]) => !file.includes('['))
      .map(([file, source]) => {
        const path = file.replace(/^pages/, '').replace(/\.(?:astro|ts)$/, '');
        const route = file.endsWith('.ts') ? path : `${path.replace(/\/index$/, '')}/`;
        return [route, source];
      }),
  );
}

/** Folders that the site reads, and what their files end in. */
const homes: Record<string, string> = {
  ...Object.fromEntries(kinds.map((kind) => [`content/errors/${kind}`, '.mdx'])),
  'content/statuses': '.mdx',
  'content/guides': '.mdx',
  'content/trees': '.yaml',
  'content/sources': '.yaml',
  content: '.yaml',
};

function misplaced(file: string): Problem[] {
  if (!file.startsWith('content/')) return [];
  const folder = folderOf(file);
  const ending = homes[folder];
  const say = (text: string) => [{ file, field: [], line: 1, text }];
  if (ending === undefined) {
    // No kind is nearer than another to the folder that holds them.
    if (folder === 'content/errors')
      return say(`nothing reads this folder; move it to that of its kind: ${kinds.join(', ')}`);
    const [near] = nearest(folder, Object.keys(homes), 1);
    return say(`nothing reads this folder; move it to ${near ?? 'one that is read'}`);
  }
  if (!file.endsWith(ending))
    return say(`is not read; name it ${basename(file).split('.')[0]}${ending}`);
  if (!/^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*\.\w+$/.test(basename(file)))
    return say('the name is an address: use letters, digits, single hyphens and underscores');
  return [];
}

/** Text of every file below `<root>/<folder>`, by its path below the root; what is no file is a problem. */
export function readTexts(root: string, folder: string, problems: Problem[]): [string, string][] {
  return list(join(root, folder)).flatMap((found): [string, string][] => {
    const path = join(root, folder, found.name);
    const file = relative(root, path).split(sep).join('/');
    if (!found.isDirectory()) {
      if (found.isFile()) return [[file, readFileSync(path, 'utf8')]];
      problems.push({ file, field: [], text: 'is neither a file nor a folder; put a file there' });
      return [];
    }
    if (/\.\w+$/.test(found.name))
      problems.push({ file, field: [], text: 'is a folder with the name of a file; rename it' });
    return readTexts(root, file, problems);
  });
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch {
    return []; // a library without this folder is still a library
  }
}
