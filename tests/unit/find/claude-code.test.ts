import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { lineOf, ownLines, sameLine } from '../../../src/lib/observed/claude-code-lines.ts';
import { claudeCodeSchema, messageHole } from '../../../src/lib/observed/claude-code.ts';
import { entries, feed } from './library.ts';

const file = new URL('../../../src/observed/elsewhere/claude-code.json', import.meta.url);
const recorded = claudeCodeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Lines that lead to another page first, with the reason; one that no longer does is taken off. */
const elsewhere: Record<string, string> = {
  'input-plus-max-tokens-exceeds-context': 'begins as every line about a long prompt does',
};

describe('the lines that Claude Code was seen to print', () => {
  it('are of entries that there are, and of most that it can meet', () => {
    const ids = new Set(entries.map(({ id }) => id));
    const names = Object.keys(recorded.entries);
    assert.deepEqual(
      names.filter((name) => !ids.has(name)),
      [],
    );
    assert.ok(names.length >= 130, `only ${names.length}`);
  });

  it('carry the status, and the code where the entry has one', () => {
    const wrong = entries.flatMap(({ id, kind, status, code }) => {
      const line = recorded.entries[id];
      if (!line || kind === 'client') return [];
      const isRight = line.status === status && (line.code ?? null) === code;
      return isRight ? [] : [`${id}: ${line.status} ${line.code}`];
    });
    assert.deepEqual(wrong, [], 'run "npm run record -- --claude-code"');
  });

  it('lead to their entry, or to one with the same line', () => {
    const astray = Object.entries(recorded.entries).flatMap(([id, { text }]) => {
      if (text.includes(messageHole)) return [];
      const first = resolve(text.replaceAll('{count}', '2500'), feed).matches[0]?.id;
      const other = first === undefined ? undefined : recorded.entries[first];
      return other && sameLine(other.text, text) ? [] : [id];
    });
    assert.deepEqual(astray, Object.keys(elsewhere));
  });

  it('say which are in its own words, and which stand for several errors', () => {
    const own = entries.find(({ id }) => id === 'invalid-x-api-key');
    const plain = entries.find(({ id }) => id === 'max-tokens-required');
    assert.ok(own && plain);
    assert.deepEqual(lineOf(own, recorded)?.sharedWith, ['missing-x-api-key-header']);
    assert.equal(lineOf(plain, recorded)?.isOwn, false);
    assert.equal(lineOf(plain, recorded)?.short, 'API Error: 400 …');
    const groups = ownLines(entries, recorded);
    const repeated = groups.find(({ text }) => text.startsWith('API Error: Repeated 529'));
    assert.deepEqual(repeated?.entries.map(({ id }) => id).sort(), [
      'compaction_unavailable',
      'overloaded_error',
    ]);
    const models = groups.find(({ text }) => text.includes('({model})'));
    assert.ok(models && models.entries.length > 1, 'lines that differ in the model are one');
  });
});
