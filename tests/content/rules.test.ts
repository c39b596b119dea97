import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { readLibrary } from '../../src/lib/content/files.ts';
import { findContentProblems, rules } from '../../src/lib/content/rules/index.ts';

const folder = import.meta.dirname;
const brokenFolders = readdirSync(join(folder, 'broken')).sort();
/** Breaches that are met on reading, before any rule can look. */
const readingRules = ['front matter fits the schema', 'front matter is YAML'];

/** The sound fixture with the files of one broken fixture laid over it. */
function libraryWith(broken: string) {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(join(folder, 'valid'), root, { recursive: true });
    cpSync(join(folder, 'broken', broken), root, { recursive: true });
    return readLibrary(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('the content of the site keeps every rule', () => {
  assert.deepEqual(findContentProblems(readLibrary(resolve(folder, '../../src'))), []);
});

test('the sound fixture keeps every rule', () => {
  assert.deepEqual(findContentProblems(readLibrary(join(folder, 'valid'))), []);
});

test('every rule has a broken fixture and every broken fixture a rule', () => {
  const names = [...Object.keys(rules), ...readingRules].map((name) => name.replaceAll(' ', '-'));
  assert.deepEqual(brokenFolders, names.sort());
});

describe('a breach is reported with file and field', () => {
  for (const [name, rule] of Object.entries(rules))
    test(name, () => {
      const library = libraryWith(name.replaceAll(' ', '-'));
      const lines = rule(library);
      assert.notEqual(lines.length, 0, 'the rule did not see its fixture');
      for (const line of lines)
        assert.match(line, /^(content\/\S+\.mdx: [a-z ]+: |errors\/|title |rank )/);
      assert.deepEqual(findContentProblems(library), lines, 'the fixture breaks other rules too');
    });
  for (const name of readingRules)
    test(name, () => {
      const { problems } = libraryWith(name.replaceAll(' ', '-'));
      assert.notEqual(problems.length, 0);
      for (const line of problems)
        assert.match(line, /^content\/errors\/code\/spent_reached\.mdx: /);
    });
});
