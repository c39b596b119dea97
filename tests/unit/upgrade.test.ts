import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { findChanges, type Observed } from '../../src/lib/upgrade/changes.ts';
import { factReadings, readingList } from '../../src/lib/upgrade/reading-list.ts';
import { describeUpgrade } from '../../src/lib/upgrade/report.ts';
import { changedSymbols } from '../../src/lib/upgrade/symbols.ts';
import { compareVersions, isNext } from '../../src/lib/observed/version-order.ts';
import { changesBetween, type Snapshot } from '../../src/lib/observed/versions.ts';
import { parseRequirements } from '../lab/upgrade/requirements.ts';

const root = join(import.meta.dirname, '..', '..');

describe('versions', () => {
  it('are ordered by their numbers, not by their letters', () => {
    const versions = ['1.10.0', '1.9.1', '0.137.0', '1.9.0'];
    assert.deepEqual(versions.toSorted(compareVersions), ['0.137.0', '1.9.0', '1.9.1', '1.10.0']);
  });

  it('follow one another by a patch, a minor or a major number', () => {
    for (const after of ['1.2.4', '1.3.0', '2.0.0']) assert.ok(isNext('1.2.3', after), after);
    for (const after of ['1.2.5', '1.4.0', '3.0.0', '1.2.3']) assert.ok(!isNext('1.2.3', after));
  });
});

describe('the symbols that changed', () => {
  const before = [
    'import { a } from "./a";',
    '/** One. */',
    'export class FileExpiredError extends APIError {',
    '  code = "file_expired";',
    '}',
    '/** Two. */',
    'export interface Kept {',
    '}',
    'const DEPRECATED_MODELS = {',
    "  'old-model': 'June',",
    '};',
  ].join('\n');

  it('are named, the rest is not', () => {
    const after = before.replace("'June'", "'July'").replace('file_expired"', 'file_gone"');
    assert.deepEqual(changedSymbols(before, after), ['DEPRECATED_MODELS', 'FileExpiredError']);
  });

  it('include one whose comment alone changed, and one that is new', () => {
    const after = `${before.replace('Two.', 'Another two.')}\nexport class NewError {}`;
    assert.deepEqual(changedSymbols(before, after), ['Kept', 'NewError']);
  });

  it('are those of Python, too', () => {
    const old =
      'import os\n\n\nDEPRECATED_MODELS: Dict[str, str] = {\n    "a": "June",\n}\n\n\ndef one():\n    return 1\n';
    assert.deepEqual(changedSymbols(old, old.replace('June', 'July')), ['DEPRECATED_MODELS']);
    assert.deepEqual(changedSymbols(old, old.replace('return 1', 'return 2')), ['one']);
  });

  it('are none in equal texts', () => assert.deepEqual(changedSymbols(before, before), []));
});

describe('the claims to read again', () => {
  const library = readLibrary(join(root, 'tests', 'content', 'valid'));
  const [entry] = library.entries;
  assert.ok(entry);
  const [source] = entry.sources;
  assert.ok(source);
  const url =
    'https://github.com/anthropics/anthropic-sdk-typescript/blob/sdk-v1.0.0/src/core/error.ts';
  const citing = {
    ...library,
    entries: [{ ...entry, sources: entry.sources.map((each) => ({ ...each, url })) }],
    statuses: [],
    guides: [],
  };
  const file = { language: 'typescript' as const, file: 'src/core/error.ts' };

  it('are those that cite a changed file of the same SDK', () => {
    const found = readingList(citing, [{ ...file, symbols: ['Unheard'] }]);
    assert.ok(found.length > 0);
    assert.deepEqual(new Set(found.map(({ file }) => file)), new Set([entry.file]));
    assert.deepEqual(readingList(citing, [{ ...file, language: 'python', symbols: [] }]), []);
    assert.deepEqual(readingList(citing, [{ ...file, file: 'src/core.ts', symbols: [] }]), []);
  });

  it('say which of the changed names their page has', () => {
    const word = entry.id.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    const [first] = readingList(citing, [{ ...file, symbols: ['Unheard', `${word}Error`] }]);
    assert.deepEqual(first?.symbols, [`${word}Error`]);
  });
});

describe('what an upgrade changed', () => {
  const before = observed('1.0.0', [
    ['1.0.0', { codes: { '400 kept': 'KeptError', '400 gone': 'GoneError' } }],
  ]);
  const after = observed('1.2.0', [
    ['1.0.0', { codes: { '400 kept': 'KeptError', '400 gone': 'GoneError' } }],
    [
      '1.1.0',
      { codes: { '400 kept': 'KeptError', '400 gone': 'GoneError', '409 early': 'EarlyError' } },
    ],
    [
      '1.2.0',
      { codes: { '400 kept': 'OtherError', '409 early': 'EarlyError', '503 late': 'LateError' } },
    ],
  ]);
  const changes = findChanges(before, after).filter(({ language }) => language === 'typescript');

  it('stands with the version that brought it', () => {
    assert.deepEqual(
      changes.map(({ version, subject, name, before, after }) => [
        version,
        subject,
        name,
        before,
        after,
      ]),
      [
        ['1.1.0', 'code', 'early', null, '409 EarlyError'],
        ['1.2.0', 'code', 'gone', '400 GoneError', null],
        ['1.2.0', 'code', 'kept', '400 KeptError', '400 OtherError'],
        ['1.2.0', 'code', 'late', null, '503 LateError'],
      ],
    );
  });

  it('is told version by version', () => {
    const text = describeUpgrade({
      from: before.declarations.read,
      to: after.declarations.read,
      changes,
      readings: [],
      facts: [],
      changedFiles: [],
      open: ['early', 'late'],
    });
    assert.match(text, /## TypeScript 1\.1\.0\n\n- new code `early`: 409 EarlyError\n/);
    assert.match(text, /- gone code `gone`: 400 GoneError/);
    assert.match(text, /- changed code `kept`: 400 KeptError → 400 OtherError/);
    assert.match(text, /## Codes without an entry\n\n- `early`\n- `late`/);
  });

  it('has the values inside a 200 that came and went, and the pages that explain them', () => {
    const stops = (codes: string[]) => ({ StopReason: { kind: 'stop reason' as const, codes } });
    const withStops = (state: Observed, codes: string[]): Observed => ({
      ...state,
      declarations: { ...state.declarations, results: stops(codes) },
    });
    const found = findChanges(
      withStops(before, ['end', 'tired']),
      withStops(after, ['end', 'new']),
    );
    const values = found.filter(({ subject }) => subject === 'value inside a 200');
    assert.deepEqual(
      values.map(({ version, name, before, after }) => [version, name, before, after]),
      [
        ['1.2.0', 'StopReason.new', null, 'stop reason'],
        ['1.2.0', 'StopReason.tired', 'stop reason', null],
      ],
    );
    const library = readLibrary(join(root, 'tests', 'content', 'valid'));
    const [entry] = library.entries;
    const [cause] = entry?.causes ?? [];
    assert.ok(entry && cause);
    const explained = { ...entry, causes: [{ ...cause, declared: ['StopReason.tired'] }] };
    const readings = factReadings({ ...library, entries: [explained] }, values);
    assert.deepEqual(
      readings.map(({ file, cited }) => [file, cited]),
      [[entry.file, 'the record of value inside a 200 StopReason.tired']],
    );
  });

  it('is nothing between equal recordings', () => assert.deepEqual(findChanges(after, after), []));
});

it('the pinned requirements are read as they are written', () => {
  const text = readFileSync(join(root, 'tests', 'lab', 'python', 'requirements.txt'), 'utf8');
  const { requirements } = parseRequirements(text);
  assert.ok(requirements.some(({ name }) => name === 'anthropic'));
  for (const { name, line, hashes } of requirements) {
    assert.match(line, /^[\w.-]+==[\w.]+(?: ; .+)?$/, name);
    assert.ok(hashes.length > 0, name);
  }
});

function observed(version: string, history: [string, Partial<Snapshot>][]): Observed {
  const empty: Snapshot = { statuses: {}, codes: {}, types: {}, classes: {}, unknownClass: {} };
  const changes = changesBetween(
    history.map(([name, some]) => ({
      version: name,
      day: '2026-01-31',
      snapshot: { ...empty, ...some },
    })),
  );
  return {
    versions: { typescript: changes, python: changes.slice(0, 1) },
    declarations: {
      read: { typescript: version, python: '1.0.0' },
      codes: {},
      results: {},
      deprecatedModels: { typescript: {}, python: {} },
    },
    recordings: new Map(),
  };
}
