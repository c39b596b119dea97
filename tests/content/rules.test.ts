import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { describeProblem } from '../../src/lib/content/problem.ts';
import { findContentProblems, rules } from '../../src/lib/content/rules/index.ts';
import { breaches, unreadable, type Edit } from './breaches.ts';
import { library as site } from './library.ts';

const folder = import.meta.dirname;
const brokenFolders = readdirSync(join(folder, 'broken')).sort();
/** Breaches that are met on reading, before any rule can look. */
const readingRules = [
  'a source fits its schema',
  'front matter fits the schema',
  'front matter is YAML',
];

/** A file below `src`, its line, and mostly a field. */
const place = /^src\/\S+:\d+: (?:[\w-]+(?:\.[^:\n]+)?: )?./;

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
  assert.deepEqual(findContentProblems(site), []);
});

test('the sound fixture keeps every rule', () => {
  assert.deepEqual(findContentProblems(readLibrary(join(folder, 'valid'))), []);
});

test('every rule has a broken fixture and every broken fixture a rule', () => {
  const names = [...Object.keys(rules), ...readingRules].map((name) => name.replaceAll(' ', '-'));
  const edited = Object.keys(breaches).map((name) => name.replaceAll(' ', '-'));
  assert.deepEqual([...new Set([...brokenFolders, ...edited])].sort(), names.sort());
});

describe('a breach is reported with file and field', () => {
  for (const [name, rule] of Object.entries(rules))
    if (brokenFolders.includes(name.replaceAll(' ', '-')))
      test(name, () => {
        const library = libraryWith(name.replaceAll(' ', '-'));
        const lines = rule(library).map((problem) => describeProblem(problem, library.texts));
        assert.notEqual(lines.length, 0, 'the rule did not see its fixture');
        for (const line of lines) assert.match(line, place);
        assert.deepEqual(findContentProblems(library), lines, 'the fixture breaks other rules too');
      });
  for (const name of readingRules)
    test(name, () => {
      const library = libraryWith(name.replaceAll(' ', '-'));
      assert.notEqual(library.problems.length, 0);
      assert.deepEqual(
        findContentProblems(library),
        library.problems.map((problem) => describeProblem(problem, library.texts)),
        'the fixture breaks rules too',
      );
      for (const line of findContentProblems(library)) assert.match(line, place);
    });
});

describe('every way to break a rule is seen, by this rule alone', () => {
  for (const [name, edits] of Object.entries(breaches))
    test(name, () => {
      for (const edit of edits) {
        const library = libraryAfter(edit);
        const lines = rules[name]?.(library).map((each) => describeProblem(each, library.texts));
        const all = findContentProblems(library);
        assert.ok(
          all.some((line) => edit.says.test(line)),
          `${edit.to} gives ${JSON.stringify(all)}`,
        );
        for (const line of all) assert.match(line, place);
        assert.deepEqual(all, [...new Set(lines)], `${edit.to} breaks other rules too`);
      }
    });
});

describe('reading', () => {
  for (const [name, edit] of Object.entries(unreadable))
    test(name, () => {
      const lines = findContentProblems(libraryAfter(edit));
      assert.ok(
        lines.some((line) => edit.says.test(line)),
        JSON.stringify(lines),
      );
    });

  test('says one thing for one misspelt field', () => {
    for (const [from, to] of [
      ['summary:', 'sumary:'],
      ['resolves:', 'resovles:'],
    ] as const) {
      const file = 'content/errors/code/spent_reached.mdx';
      assert.equal(findContentProblems(libraryAfter({ file, from, to, says: /./ })).length, 1);
    }
  });
});

describe('a page that cannot be read', () => {
  const pages = [...readLibrary(join(folder, 'valid')).texts.keys()].filter((file) =>
    file.endsWith('.mdx'),
  );
  for (const file of pages)
    test(`is one problem, whoever names it: ${file}`, () => {
      const lines = findContentProblems(
        libraryAfter({ file, from: /^---/, to: '---\nsumary: x', says: /./ }),
      );
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0] ?? '', new RegExp(`^src/${file}:\\d+: `));
    });
});

/** The sound fixture after an edit. */
function libraryAfter({ file, from, to }: Edit) {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(join(folder, 'valid'), root, { recursive: true });
    const path = join(root, file);
    if (from === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, to);
    } else {
      assert.ok(existsSync(path), file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(from, () => to);
      assert.notEqual(after, before, `${file} has nothing like ${from}`);
      writeFileSync(path, after);
    }
    return readLibrary(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
