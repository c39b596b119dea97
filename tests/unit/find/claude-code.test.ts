import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { lineOf, ownLines, sameLine } from '../../../src/lib/observed/claude-code-lines.ts';
import { claudeCodeSchema, messageHole } from '../../../src/lib/observed/claude-code.ts';
import { entries, feed, words } from './library.ts';

const file = new URL('../../../src/observed/elsewhere/claude-code.json', import.meta.url);
const recorded = claudeCodeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Lines that lead to another page first, with the reason; one that no longer does is taken off. */
const elsewhere: Record<string, string> = {
  'input-plus-max-tokens-exceeds-context': 'begins as every line about a long prompt does',
};

/** How the Agent SDK puts a line into the text of its exception. */
const programs: Record<string, (line: string) => string> = {
  'Claude Code': (line) => line,
  'the Agent SDK, TypeScript': (line) => `Claude Code returned an error result: ${line}`,
  'the Agent SDK, Python': (line) => `Claude Code returned an error result: ${line} (exit code: 1)`,
};

/** Where the text of an exception is met. */
const places: Record<string, (text: string) => string> = {
  'in a log': (text) => `2026-11-29T08:09:10Z ERROR worker-3 [job 17] run failed: ${text}`,
  'above a stack of Node': (text) =>
    `Error: ${text}\n    at readResult (file:///app/node_modules/@anthropic-ai/claude-agent-sdk/sdk.mjs:77:1034)\n    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`,
  'below a traceback of Python': (text) =>
    `Traceback (most recent call last):\n  File "/app/run.py", line 31, in main\n    async for message in query(prompt=prompt, options=options):\n  File "/app/.venv/lib/python3.12/site-packages/claude_agent_sdk/_internal/query.py", line 601, in receive_messages\nclaude_agent_sdk._errors.ResultError: ${text}`,
};

/** Likewise where a line is met in a place; an entry that is listed above is not listed again. */
const elsewhereInPlace: Record<string, string[]> = {
  'in a log': ['extra-inputs-not-permitted (Claude Code)'],
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

  for (const [place, around] of Object.entries(places))
    it(`lead there ${place}, from each program that passes them on`, () => {
      const astray = Object.entries(recorded.entries).flatMap(([id, { text }]) => {
        if (text.includes(messageHole) || id in elsewhere) return [];
        return Object.entries(programs).flatMap(([name, pass]) => {
          const line = pass(text.replaceAll('{count}', '2500'));
          const first = resolve(around(line), feed, words).matches[0];
          const other = first === undefined ? undefined : recorded.entries[first.id];
          const isRight = first?.id === id || (other && sameLine(other.text, text));
          return isRight && first?.guess === false ? [] : [`${id} (${name})`];
        });
      });
      assert.deepEqual(astray, elsewhereInPlace[place] ?? []);
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
