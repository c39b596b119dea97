import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rememberClean } from './snippets/clean-checks.ts';

describe('a check that remembers what was clean', () => {
  let folder = '';
  let file = '';
  let ran = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clean-'));
    file = join(folder, 'program.ts');
    ran = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const check = (text: string, faults: string[], settings = ['strict']) => {
    writeFileSync(file, text);
    const run = () => {
      ran += 1;
      return faults;
    };
    return rememberClean('typescript', settings, [file], run, join(folder, 'marks'));
  };

  it('does not look twice at the same clean text', async () => {
    await check('const one = 1;', []);
    assert.deepEqual(await check('const one = 1;', ['not asked for']), []);
    assert.equal(ran, 1);
  });

  it('looks again when a character, a setting or the outcome differs', async () => {
    await check('const one = 1;', []);
    assert.deepEqual(await check('const one = 2;', ['wrong']), ['wrong']);
    assert.deepEqual(await check('const one = 1;', ['wrong'], ['loose']), ['wrong']);
    assert.equal(ran, 3);
  });

  it('never remembers a fault', async () => {
    await check('const one = 1;', ['wrong']);
    assert.deepEqual(await check('const one = 1;', ['wrong']), ['wrong']);
  });

  it('remembers nothing of a text that rests on another file', async () => {
    await check("import { one } from './one.ts';", []);
    assert.deepEqual(await check("import { one } from './one.ts';", ['wrong']), ['wrong']);
  });
});
