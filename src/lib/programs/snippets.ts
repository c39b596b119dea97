import { load, YAMLException } from 'js-yaml';
import { z } from 'astro/zod';
import { localId, prose } from '../content/fields.ts';
import { sdkVersions } from '../observed/sdk-versions.ts';

/** `src/snippets/<behaviour>/snippet.yaml`. The other files of the folder have fixed names. */
const snippetSchema = z.strictObject({
  title: prose.max(70),
  /** One sentence: what the program does for its reader. */
  purpose: prose.max(200),
  /** What the fault server answers while the lab runs it: a name in `tests/lab/snippets/scenarios.ts`. */
  scenario: localId,
});

/** The files of a folder: a program and what it printed. */
export const snippetFiles = [
  {
    language: 'python',
    program: 'python.py',
    output: 'python.txt',
    ranOn: `anthropic ${sdkVersions.python}`,
  },
  {
    language: 'typescript',
    program: 'typescript.ts',
    output: 'typescript.txt',
    ranOn: `@anthropic-ai/sdk ${sdkVersions.typescript}`,
  },
  { language: 'bash', program: 'curl.sh', output: 'curl.txt', ranOn: 'curl' },
] as const;

/** Languages of programs, as readers call them. */
export const languageNames = { python: 'Python', typescript: 'TypeScript', bash: 'curl' } as const;

/** Name of the file that has a program's block alone; its page has the bare id. */
export function partOf(id: string): string {
  return `block-of-${id}`;
}

/** A whole program, and what it printed when the lab ran it. */
export type SnippetProgram = {
  language: (typeof snippetFiles)[number]['language'];
  /** File name under which a reader saves it. */
  file: string;
  code: string;
  output: string;
  /** What it ran on: package and version. */
  ranOn: string;
};
export type Snippet = z.infer<typeof snippetSchema> & { id: string; programs: SnippetProgram[] };

/** Address that the programs are written with; pages put their own in its place. */
const exampleSite = 'https://claude-error-reference.example';

/**
 * Files of `src/snippets` in, by path; snippets out, sorted by id. `site` is the address of the site with its
 * base, without a slash at the end.
 */
export function readSnippets(
  files: Readonly<Record<string, string>>,
  site: string = exampleSite,
): { snippets: Snippet[]; problems: string[] } {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of Object.entries(files)) {
    const [id = '', name = ''] = path.replaceAll('\\', '/').split('/').slice(-2);
    folders.set(id, (folders.get(id) ?? new Map()).set(name, text));
  }
  const snippets: Snippet[] = [];
  const problems: string[] = [];
  for (const [id, folder] of [...folders].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const faults = faultsOf(folder);
    problems.push(...faults.map((fault) => `src/snippets/${id}: ${fault}`));
    const meta = parseMeta(folder.get('snippet.yaml') ?? '');
    if ('faults' in meta)
      problems.push(...meta.faults.map((fault) => `src/snippets/${id}/snippet.yaml: ${fault}`));
    else snippets.push({ ...meta, id, programs: programsOf(id, folder, site) });
  }
  return { snippets, problems };
}

function parseMeta(text: string): z.infer<typeof snippetSchema> | { faults: string[] } {
  try {
    const parsed = snippetSchema.safeParse(load(text));
    if (parsed.success) return parsed.data;
    return {
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { faults: [`is not YAML: ${error.reason}`] };
  }
}

function faultsOf(folder: ReadonlyMap<string, string>): string[] {
  const known = [
    'snippet.yaml',
    ...snippetFiles.flatMap(({ program, output }) => [program, output]),
  ];
  return [
    ...['python.py', 'typescript.ts']
      .filter((name) => !folder.has(name))
      .map((name) => `${name} is missing; a snippet has both languages`),
    ...snippetFiles
      .filter(({ program, output }) => folder.has(program) !== folder.has(output))
      .map(
        ({ program, output }) => `${program} and ${output} belong together; run "npm run record"`,
      ),
    ...[...folder.keys()]
      .filter((name) => !known.includes(name))
      .map((name) => `${name} is not shown anywhere; remove it`),
  ];
}

function programsOf(
  id: string,
  folder: ReadonlyMap<string, string>,
  site: string,
): SnippetProgram[] {
  return snippetFiles.flatMap(({ language, program, output, ranOn }) => {
    const code = folder.get(program)?.replaceAll(exampleSite, site);
    if (code === undefined) return [];
    const printed = (folder.get(output) ?? '').replaceAll(exampleSite, site);
    const file = id + program.slice(program.lastIndexOf('.'));
    return [{ language, file, code, output: printed, ranOn }];
  });
}
