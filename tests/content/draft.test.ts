import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { draftEntry } from '../../src/lib/content/draft.ts';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { findContentProblems } from '../../src/lib/content/rules/index.ts';
import { library as site } from './library.ts';

const root = resolve(import.meta.dirname, '../..');
const valid = join(import.meta.dirname, 'valid');

describe('a new entry', () => {
  it('fits in thirty lines, whatever its kind', () => {
    for (const [kind, given] of [
      ['code', 'too_green'],
      ['type', 'green_error'],
      ['client', 'sdk-too-green'],
      ['message', 'The request is too green.'],
    ] as const) {
      const { text } = draftEntry(kind, given, site);
      assert.ok(text.trimEnd().split('\n').length <= 30, text);
    }
  });

  it('lacks nothing but sources and words', () => {
    for (const [kind, given] of [
      ['code', 'too_green'],
      [
        'message',
        '429 {"type":"error","error":{"type":"rate_limit_error","message":"Too `green`: 7"}}',
      ],
    ] as const) {
      const lines = problemsWith(kind, given);
      assert.notEqual(lines.length, 0);
      for (const line of lines)
        assert.match(line, /cites: is missing|a code comes in a response|left it; write it/);
    }
  });

  it('has what the SDKs declare of a code', () => {
    const fresh = site.entries.find(({ explained }) => !explained);
    const declared = fresh ?? site.entries.find(({ kind, status }) => kind === 'code' && status);
    assert.ok(declared);
    const entries = site.entries.map((entry) =>
      entry.id === declared.id ? { ...entry, explained: false } : entry,
    );
    const { file, text } = draftEntry('code', declared.id, { ...site, entries });
    assert.equal(file, `content/errors/code/${declared.id}.mdx`);
    assert.ok(text.includes(`situation: ${declared.situation}`));
    assert.doesNotMatch(text, /^(?:status|type|classes|since|endpoints):/m);
  });

  it('has the nearest pages, the status and the type of a wording', () => {
    const { file, text } = draftEntry(
      'message',
      '400 {"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 7 tokens > 5 maximum"}}',
      site,
    );
    assert.equal(file, 'content/errors/message/prompt-is-too-long-7-tokens.mdx');
    assert.match(text, /^status: 400\ntype: invalid_request_error$/m);
    assert.match(text, /^related: \[prompt-too-long\b/m);
    assert.match(text, /^ {4}example: 'prompt is too long: 7 tokens > 5 maximum'$/m);
  });
});

describe('npm run new', () => {
  it('writes the file once', () => {
    const copy = mkdtempSync(join(tmpdir(), 'new-'));
    try {
      cpSync(valid, copy, { recursive: true });
      assert.equal(run('--content', copy, 'client', 'sdk-too-green').status, 0);
      const path = join(copy, 'content/errors/client/sdk-too-green.mdx');
      assert.match(readFileSync(path, 'utf8'), /^title: sdk-too-green$/m);
      const again = run('--content', copy, 'client', 'sdk-too-green');
      assert.equal(again.status, 2);
      assert.match(again.stderr, /is there already; mend that one/);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('refuses a kind that is none and a name that cannot be an address', () => {
    assert.match(run('kode', 'x').stderr, /name a kind and an error/);
    assert.match(run('code', 'a/b').stderr, /"a\/b" is no name/);
  });
});

/** Problems that the sound fixture has with a draft. */
function problemsWith(kind: 'code' | 'message', given: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'draft-'));
  try {
    cpSync(valid, copy, { recursive: true });
    const { file, text } = draftEntry(kind, given, readLibrary(copy));
    writeFileSync(join(copy, file), text);
    return findContentProblems(readLibrary(copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function run(...options: string[]) {
  const program = join(root, 'src', 'cli', 'new.ts');
  return spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' });
}
