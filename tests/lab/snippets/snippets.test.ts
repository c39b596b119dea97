import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { format } from 'prettier';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import { sdkVersions } from '../../../src/lib/observed/sdk-versions.ts';
import { readSnippets } from '../../../src/lib/programs/snippets.ts';
import { preparePython } from '../python.ts';
import { findModelProblems } from './models.ts';
import { recordedOutput } from './record.ts';
import { missingCurl, readSnippetFolder, runSnippets, type ProgramRun } from './run.ts';
import { findPythonProblems, findTypeScriptProblems } from './types.ts';
import { installedVersions } from './versions.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'src', 'snippets');
const { entries } = readLibrary(join(root, 'src'));
const files = readSnippetFolder(folder);
const { snippets, problems } = readSnippets(files);
const python = await preparePython();
const interpreter = 'interpreter' in python ? python.interpreter : '';
const skip = 'missing' in python && `the Python snippets need ${python.missing}`;
let runs: ProgramRun[] = [];

before(async () => {
  if (!skip) runs = await runSnippets(folder, entries, interpreter);
});

describe('src/snippets', () => {
  it('has both languages, an output for each program and nothing else in every folder', () => {
    assert.deepEqual(problems, []);
  });

  it('calls models that the SDK names and does not call deprecated', () => {
    assert.deepEqual(findModelProblems(files), []);
  });

  it('takes key and address from the environment', () => {
    const told = Object.entries(files).filter(([, code]) =>
      /sk-ant-|api_key=|apiKey:|base_url=|baseURL:/.test(code),
    );
    assert.deepEqual(
      told.map(([path]) => path),
      [],
    );
  });

  it('is formatted: TypeScript by Prettier, Python within 88 columns', async () => {
    for (const [path, code] of Object.entries(files)) {
      if (path.endsWith('.ts'))
        assert.equal(
          code,
          await format(code, { parser: 'typescript', singleQuote: true, printWidth: 90 }),
          path,
        );
      if (path.endsWith('.py'))
        for (const line of code.split('\n')) assert.ok(line.length <= 88, `${path}: ${line}`);
    }
  });

  it('type-checks in TypeScript', async () => {
    assert.deepEqual(await findTypeScriptProblems(paths('typescript.ts')), []);
  });

  it('type-checks in Python', { skip }, async () => {
    assert.deepEqual(await findPythonProblems(paths('python.py'), interpreter), []);
  });

  it('was recorded on the SDK versions that its pages name', { skip }, async () => {
    assert.deepEqual(await installedVersions(interpreter), sdkVersions);
  });

  for (const { id } of snippets)
    for (const program of ['python.py', 'typescript.ts', 'curl.sh'].filter(
      (name) => `${id}/${name}` in files,
    ))
      it(
        `${id}/${program} ends well and prints what is recorded`,
        { skip: skip || (program === 'curl.sh' && missingCurl()) || false },
        () => {
          assert.deepEqual(
            findRunProblems(
              folder,
              runs.filter((run) => run.snippet === id && run.program === program),
            ),
            [],
          );
        },
      );
});

describe('the checks of the snippets', () => {
  let copies = '';
  beforeEach(() => {
    mkdirSync(join(root, '.lab'), { recursive: true });
    copies = mkdtempSync(join(root, '.lab', 'snippets-')); // below the root, so that imports resolve
  });
  afterEach(() => rmSync(copies, { recursive: true, force: true }));

  it('turn red on a misspelt class name in either language', { skip }, async () => {
    copy('refusal-is-not-an-error', 'stop-on-spend-cap');
    change(
      'stop-on-spend-cap/python.py',
      'anthropic.APIStatusError as',
      'anthropic.APIStatusEror as',
    );
    change(
      'stop-on-spend-cap/typescript.ts',
      'instanceof Anthropic.APIError',
      'instanceof Anthropic.APIEror',
    );
    const faults = findRunProblems(copies, await runSnippets(copies, entries, interpreter)).join(
      '\n',
    );
    assert.match(faults, /stop-on-spend-cap\/python\.py: .*APIStatusEror/s);
    assert.match(faults, /stop-on-spend-cap\/typescript\.ts: ends with 1/);
    assert.doesNotMatch(faults, /refusal-is-not-an-error/);
    const file = (name: string) => [join(copies, 'stop-on-spend-cap', name)];
    assert.match((await findTypeScriptProblems(file('typescript.ts'))).join('\n'), /APIEror/);
    assert.match(
      (await findPythonProblems(file('python.py'), interpreter)).join('\n'),
      /APIStatusEror/,
    );
  });

  it(
    'turn red on a changed output, and on another branch than the recorded one',
    { skip },
    async () => {
      copy('refusal-is-not-an-error');
      change('refusal-is-not-an-error/python.txt', 'cyber', 'bio');
      change('refusal-is-not-an-error/typescript.ts', "=== 'refusal'", "=== 'end_turn'");
      const faults = findRunProblems(copies, await runSnippets(copies, entries, interpreter));
      assert.deepEqual(
        faults.map((fault) => fault.split(':')[0]),
        ['refusal-is-not-an-error/python.py', 'refusal-is-not-an-error/typescript.ts'],
      );
    },
  );

  it('turn red on a model that the SDK does not name, and on a deprecated one', () => {
    const found = findModelProblems({
      one: 'claude-opus-9',
      other: 'claude-sonnet-4-5',
      fine: 'claude-opus-5-5',
    });
    assert.equal(found.length, 2);
  });

  it('turn red on a stray file, a missing language and a broken snippet.yaml', () => {
    const { problems } = readSnippets({
      'x/snippet.yaml': 'title: a: b',
      'x/python.py': '',
      'x/notes.md': '',
    });
    assert.match(problems.join('\n'), /typescript\.ts is missing/);
    assert.match(problems.join('\n'), /notes\.md is not shown/);
    assert.match(problems.join('\n'), /snippet\.yaml: is not YAML/);
    assert.match(problems.join('\n'), /python\.py and python\.txt belong together/);
  });

  function copy(...ids: string[]) {
    for (const id of ids) cpSync(join(folder, id), join(copies, id), { recursive: true });
  }

  function change(name: string, from: string, to: string) {
    const path = join(copies, name);
    const before = readFileSync(path, 'utf8');
    assert.ok(before.includes(from), `${name} has no "${from}"`);
    writeFileSync(path, before.replace(from, to));
  }
});

function paths(program: string): string[] {
  return snippets.map(({ id }) => join(folder, id, program));
}

/** One line per program that failed or printed something else than recorded. */
function findRunProblems(folder: string, list: readonly ProgramRun[]): string[] {
  return list.flatMap((run) => {
    const name = `${run.snippet}/${run.program}`;
    const isSame = recordedOutput(folder, run) === run.printed;
    return [
      ...run.faults.map((fault) => `${name}: ${fault}`),
      ...(isSame || run.faults.length > 0
        ? []
        : [
            `${name}: prints ${JSON.stringify(run.printed)}; if that is right, run "npm run record"`,
          ]),
    ];
  });
}
