import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordingPages } from '../../src/lib/page/wordings.ts';
import { library } from '../content/library.ts';

const { entries } = library;
const pages = wordingPages(entries);

describe('the pages of all wordings', () => {
  it('hold each wording of each error once', () => {
    const listed = pages.flatMap(({ wordings }) =>
      wordings.map(({ entry, anchor }) => `${entry.id}#${anchor}`),
    );
    const known = entries.flatMap(({ id, messages }) =>
      messages.map((message) => `${id}#message-${message.id}`),
    );
    assert.deepEqual(listed.sort(), known.sort());
  });

  it('tell the API, Claude Code and the others apart', () => {
    const [api, claudeCode, others] = pages;
    assert.ok(api?.wordings.every(({ by }) => by.startsWith('Claude API')));
    assert.ok(claudeCode?.wordings.every(({ by }) => by.startsWith('Claude Code')));
    assert.ok(others?.wordings.every(({ by }) => !/^Claude (?:API|Code)/.test(by)));
    assert.ok(pages.every(({ wordings }) => wordings.length > 50));
  });

  it('go by letters, whatever hole or quote stands in front', () => {
    const [first] = pages;
    const letters = (first?.wordings ?? []).map(({ template }) =>
      template
        .replaceAll(/\{\w+\}|[^a-z0-9]+/gi, ' ')
        .trim()
        .toLowerCase(),
    );
    assert.deepEqual(letters, [...letters].sort());
  });
});
