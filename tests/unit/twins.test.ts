import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { isInferred } from '../../src/lib/content/cites.ts';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { countCodes } from '../../src/lib/content/counts.ts';
import { entryMarkdown, statusMarkdown } from '../../src/lib/twins/markdown.ts';
import { entriesOfStatus } from '../../src/lib/content/status-entries.ts';

const { entries, statuses } = readLibrary(resolve(import.meta.dirname, '../../src'));
const site = new URL('https://example.com');

describe('the Markdown twin', () => {
  it('says how to tell the error', () => {
    const without = entries.filter(
      (entry) => !entryMarkdown(entry, site).includes(`- Tell it by: ${entry.tell}\n`),
    );
    assert.deepEqual(without, []);
  });

  it('calls a claim that rests on inference alone our inference, and no other', () => {
    let inferences = 0;
    for (const entry of entries) {
      const twin = entryMarkdown(entry, site);
      const claims = [
        ...entry.causes.map((cause) => ({ text: cause.text, of: cause })),
        ...entry.faq.map((question) => ({ text: question.answer, of: question })),
        ...entry.unhelpful.map((vain) => ({ text: vain.text, of: vain })),
      ];
      for (const { text, of } of claims) {
        const mark = isInferred(of, entry.sources) ? ' (our inference) [' : ' [';
        assert.ok(twin.includes(`${text}${mark}`), `${entry.id}: ${text}`);
        if (mark !== ' [') inferences += 1;
      }
    }
    assert.notEqual(inferences, 0);
  });

  it('counts the codes of a status that its body counts', () => {
    const counting = statuses.filter(({ body }) => body.includes('<Count '));
    assert.notEqual(counting.length, 0);
    for (const page of counting) {
      const status = Number(page.id);
      const twin = statusMarkdown(page, entriesOfStatus(status, entries), site);
      assert.ok(twin.includes(`${countCodes(status, entries)} error codes`), page.id);
      assert.doesNotMatch(twin, /<Count/);
    }
  });
});
