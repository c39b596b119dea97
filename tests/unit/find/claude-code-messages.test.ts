import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';
import { tableOf } from '../../../src/lib/find/table.ts';
import { answerFor } from '../../../src/lib/search/choices.ts';
import { entries, feed, words } from './library.ts';

/**
 * The messages of Claude Code's error reference: by page here, as its table shortens them and as whole lines,
 * and those about Claude Code itself.
 */
const file = new URL('claude-code-messages.json', import.meta.url);
const { table, lines, own } = JSON.parse(readFileSync(file, 'utf8')) as {
  table: Record<string, string[]>;
  lines: Record<string, string[]>;
  own: string[];
};

/** What stands around a message on a screen, in a log and in a report. */
const surroundings: Record<string, (message: string) => string> = {
  alone: (message) => message,
  'with the mark of a result': (message) => `  ⎿  ${message}`,
  'with its usual neighbours': (message) =>
    `> fix the failing test\n\n⏺ I'll read the test first.\n\n⏺ Read(tests/cart.test.ts)\n  ⎿  Read 84 lines\n\n  ⎿  ${message}\n\n✻ Worked for 12s\n\n? for shortcuts`,
  'in a line of a log': (message) =>
    `2026-11-29T10:15:02.311Z ERROR worker-2 claude exited with code 1: ${message}`,
  'in a job': (message) =>
    `$ claude -p "review the change"\n${message}\nError: Process completed with exit code 1.`,
};

/** Messages that lead elsewhere in some surroundings, with the reason; one that no longer does is taken off. */
const elsewhere: Record<string, string[]> = {
  // The name of another page, typed: Claude Code prints the period with it since 2.1.225.
  alone: ['gateway-spend-limit-reached: spend limit reached: spend-limit-reached'],
  'with the mark of a result': [
    'gateway-spend-limit-reached: spend limit reached: spend-limit-reached',
  ],
};

describe("the messages of Claude Code's error reference", () => {
  it('name pages that there are', () => {
    const ids = new Set(entries.map(({ id }) => id));
    const named = [...Object.keys(table), ...Object.keys(lines)];
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });

  for (const [name, around] of Object.entries(surroundings)) {
    // Shortened as in the table, a message is pasted alone.
    const isShort = name === 'alone' || name === 'with the mark of a result';
    it(`lead to their page first, ${name}`, () => {
      const all = [...Object.entries(lines), ...(isShort ? Object.entries(table) : [])];
      const astray = all.flatMap(([id, messages]) =>
        messages.flatMap((message) => {
          const first = resolve(around(message), feed, words).matches[0];
          const isRight = first?.id === id && !first.guess;
          return isRight ? [] : [`${id}: ${message}: ${first?.id ?? 'nothing'}`];
        }),
      );
      assert.deepEqual(astray, elsewhere[name] ?? []);
    });
  }

  for (const [name, around] of Object.entries(surroundings))
    it(`are called Claude Code's own where they are about itself, ${name}`, () => {
      const astray = own.filter((message) => {
        const { matches, recognised } = resolve(around(message), feed, words);
        return matches.length > 0 || recognised.own !== 'Claude Code';
      });
      assert.deepEqual(astray, []);
    });

  it('lead to the guide in the box where they are about itself', () => {
    const { choices, note, wantsSearch } = answerFor(own[0] ?? '', tableOf(feed), [], {
      mask: maskSecrets,
    });
    assert.deepEqual(
      choices.map(({ url }) => url),
      ['/guides/claude-code-lines/#not-the-api'],
    );
    assert.match(note, /Claude Code about itself/);
    assert.equal(wantsSearch, false);
  });
});
