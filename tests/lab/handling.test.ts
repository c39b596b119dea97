import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { format } from 'prettier';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { recordingSchema } from '../../src/lib/observed/recording.ts';
import { wireResponse } from '../../src/lib/observed/wire.ts';
import { findOverlapProblems } from './handling-overlaps.ts';
import { writeHandlings, type WrittenHandling } from './handling-files.ts';
import { readObserved } from './observed-files.ts';
import { preparePython } from './python.ts';
import { startFaultServer, type FaultServer } from './server.ts';
import { runMany } from './snippets/many.ts';
import { findPythonProblems, findTypeScriptProblems } from './snippets/types.ts';

const root = join(import.meta.dirname, '..', '..');
const source = process.env['CONTENT'] ?? join(root, 'src');
const { entries } = readLibrary(source);
const observed = readObserved(join(root, 'src', 'observed'));
const recordingOf = (id: string) => recordingSchema.safeParse(observed.get(id)).data;
const python = await preparePython();
const interpreter = 'interpreter' in python ? python.interpreter : '';
const noPython = 'missing' in python && python.missing;

const languages = ['python', 'typescript'] as const;
const skipOf = { python: noPython, typescript: false };
/** A refusal has no exception; here is one, whether or not the content has an entry for it. */
const refused = entries.slice(0, 1).map((entry) => ({
  ...entry,
  id: 'refused',
  endpoints: ['messages' as const],
  status: 200,
  lab: { details: { content: [], stop_reason: 'refusal' } },
}));
const all = [...entries, ...refused];
const { programs, remove } = writeHandlings(all, recordingOf, join(root, '.lab'));
/** An error that no entry describes. */
const teapot = entries.slice(0, 1).map((entry) => ({
  ...entry,
  id: 'teapot',
  status: 418,
  type: 'teapot_error',
  code: null,
  messages: [],
  lab: {},
}));
let server: FaultServer;
before(async () => {
  server = await startFaultServer([...all, ...teapot]);
});
after(async () => {
  await server.close();
  remove();
});

describe('the generated handlers', () => {
  it('exist in both languages for every error that something on the wire tells apart', () => {
    const counts = Map.groupBy(
      programs.filter(({ variant }) => variant === 'any-version'),
      ({ entry }) => entry.id,
    );
    for (const [id, of] of counts) assert.equal(of.length, 2, id);
    const coded = entries.filter((entry) => entry.code !== null && wireResponse(entry) !== null);
    assert.deepEqual(
      coded.filter(({ id }) => !counts.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('take no other error for theirs, but for the known overlaps', () => {
    assert.deepEqual(findOverlapProblems(entries), []);
  });

  it('are formatted as Prettier formats them', async () => {
    for (const { file, code } of of('typescript'))
      assert.equal(
        code,
        await format(code, { parser: 'typescript', singleQuote: true, printWidth: 90 }),
        file,
      );
  });

  it('are Python of at most 88 columns', () => {
    for (const { file, code } of of('python'))
      for (const line of code.split('\n')) assert.ok(line.length <= 88, `${file}: ${line}`);
  });

  it('type-check in TypeScript', async () => {
    assert.deepEqual(await findTypeScriptProblems(of('typescript').map(({ path }) => path)), []);
  });

  it('type-check in Python', { skip: noPython }, async () => {
    assert.deepEqual(
      await findPythonProblems(
        of('python').map(({ path }) => path),
        interpreter,
      ),
      [],
    );
  });

  for (const language of languages)
    it(
      `take their branch when the error comes, in ${language}`,
      { skip: skipOf[language] },
      async () => {
        assert.deepEqual(await findHandlingFaults(language, of(language)), []);
      },
    );

  for (const language of languages)
    it(`raise every other error again, in ${language}`, { skip: skipOf[language] }, async () => {
      const report = await runMany(
        language,
        jobs(of(language), `${server.origin}/teapot`),
        interpreter,
      );
      const swallowed = of(language)
        .filter(({ entry }) => entry.status !== null && entry.status >= 400)
        .filter(({ file }) => report[file]?.fault === '')
        .map(({ file }) => file);
      assert.deepEqual(swallowed, []);
    });

  it(
    'are caught when one of them names a class that does not exist',
    { skip: noPython },
    async () => {
      const program = of('python').find(({ code }) => code.includes('anthropic.APIStatusError'));
      assert.ok(program);
      const path = program.path.replace(/\.py$/, '-misspelt.py');
      writeFileSync(
        path,
        program.code.replace('anthropic.APIStatusError', 'anthropic.APIStatusEror'),
      );
      const copy = { ...program, path };
      // That a check of types sees it as well, the snippets show of the same function.
      assert.match((await findHandlingFaults('python', [copy])).join('\n'), /APIStatusEror/);
    },
  );
});

/** The oldest versions that the lab knows; `npm run record -- --versions` fetches them. */
const oldest = { typescript: '0.120.0', python: '0.121.0' };
const cache = (language: 'python' | 'typescript') => join(root, '.lab', language, oldest[language]);

describe('the handlers on the oldest SDKs of the lab', () => {
  for (const language of languages) {
    const skip =
      skipOf[language] || (!existsSync(cache(language)) && `${cache(language)} is not fetched`);
    it(`take their branch on ${oldest[language]} in ${language}`, { skip }, async () => {
      const written = writeHandlings(entries, () => undefined, cache(language));
      try {
        const own = written.programs
          .filter((program) => program.language === language)
          .filter(({ code }) => code.includes('messages.create')); // older versions lack other resources
        const path = [cache(language), join(root, '.lab', 'python', 'httpx')].join(delimiter);
        const environment: Record<string, string> =
          language === 'python' ? { PYTHONPATH: path } : {};
        assert.deepEqual(await findHandlingFaults(language, own, environment), []);
      } finally {
        written.remove();
      }
    });
  }
});

function of(language: 'python' | 'typescript'): WrittenHandling[] {
  return programs.filter((program) => program.language === language);
}

function jobs(list: readonly WrittenHandling[], url?: string) {
  return list.map(({ file, path, entry }) => ({
    name: file,
    path,
    url: url ?? `${server.origin}/${entry.id}`,
  }));
}

/** Programs that do not print their line first, or that end in an exception. */
async function findHandlingFaults(
  language: 'python' | 'typescript',
  list: readonly WrittenHandling[],
  environment: Record<string, string> = {},
): Promise<string[]> {
  const report = await runMany(language, jobs(list), interpreter, environment);
  return list.flatMap(({ file, prints }) => {
    const { printed = '', said = '', fault = 'was not run' } = report[file] ?? {};
    if (fault !== '') return [`${file}: ${fault}`];
    if (said !== '') return [`${file}: writes to stderr: ${said}`];
    return printed.startsWith(`${prints}\n`) ? [] : [`${file}: prints ${JSON.stringify(printed)}`];
  });
}
