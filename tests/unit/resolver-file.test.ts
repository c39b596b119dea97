import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { buildFeed } from '../../src/lib/find/feed/feed.ts';
import { reportVerdict } from '../../src/lib/find/report.ts';
import { resolve as resolveText } from '../../src/lib/find/resolver.ts';
import { resolverFile } from '../../src/lib/resolver-file/bundle.ts';
import type { resolverOf } from '../../src/lib/resolver-file/entry.ts';
import { library } from '../content/library.ts';

const root = resolve(import.meta.dirname, '../..');
const { entries } = library;
const folder = mkdtempSync(join(tmpdir(), 'resolver-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = await resolverFile(entries, new URL('https://example.com'));
const path = join(folder, 'resolver.js');
writeFileSync(path, file.code);
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
// What a reader imports.
const module: { resolve: ReturnType<typeof resolverOf>; version: string } = await import(
  pathToFileURL(path).href
);

/** Texts that people really pasted. */
const texts = readFileSync(join(import.meta.dirname, 'find/written/pasted.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): string => JSON.parse(line).text);

describe('resolver.js', () => {
  it('runs on the language alone: without a browser, without Node', () => {
    const [, names = ''] = /export\s*\{([^}]*)\};?\s*$/.exec(file.code) ?? [];
    const [, resolver] = /([\w$]+) as resolve\b/.exec(names) ?? [];
    assert.ok(resolver !== undefined, `exports ${names}`);
    const script = file.code.replace(/export\s*\{[^}]*\};?\s*$/, `${resolver}(text).verdict`);
    const text =
      "{'type': 'error', 'error': {'type': 'overloaded_error', 'message': 'Overloaded'}}";
    assert.equal(runInNewContext(script, { text }), 'known');
  });

  it('answers as the terminal command does', () => {
    const feed = buildFeed(entries);
    assert.ok(texts.length > 20, String(texts.length));
    for (const text of texts) {
      const { matches, ...said } = module.resolve(text);
      const rows = matches.map(({ url, ...row }) => {
        assert.equal(url, `https://example.com/errors/${row.id}/`);
        return row;
      });
      assert.deepEqual({ ...said, matches: rows }, reportVerdict(resolveText(text, feed)));
    }
  });

  it('names its version, and is the same at each build', async () => {
    assert.equal(module.version, file.version);
    assert.equal(createHash('sha256').update(file.code).digest('hex'), file.sha256);
    assert.deepEqual(await resolverFile(entries, new URL('https://example.com')), file);
    assert.doesNotMatch(file.code, new RegExp(root));
  });
});
