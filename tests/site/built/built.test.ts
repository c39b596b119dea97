import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builds, builtErrors, testedBuilds } from '../built.ts';
import { ledger, lostLinks, publishedNow } from '../published.ts';
import { findOverweight } from './budgets.ts';
import { findResolverFaults, findSchemaBreaches, findUnlisted, findUnsearchable } from './data.ts';
import { findGoldenMisses, findUnanswered } from './found.ts';
import { findBrokenLinks } from './links.ts';
import { findMarkupFaults } from './markup.ts';
import { findUnreadable } from './plain-reading.ts';
import { findShortLinkFaults } from './short-links.ts';
import {
  findDifferingTwins,
  findLossyTwins,
  findUndirected,
  findUnmarkedInferences,
} from './twins.ts';
import { findPartial } from './whole.ts';

const promised = ledger();

describe('the built files', () => {
  it('hold the errors that the checks below loop over', () => {
    assert.ok(builtErrors(builds.root).length > 200);
  });

  it('have one entry in page, Markdown and JSON, which say the same', () => {
    assert.deepEqual(findDifferingTwins(builds.root), []);
  });

  it('say in Markdown all that each page says, and nothing stands for a part', () => {
    assert.deepEqual(findLossyTwins(builds.root), []);
  });

  it('say at their top where their Markdown and the list of all is', () => {
    assert.deepEqual(findUndirected(builds.root), []);
  });

  it('call a claim that rests on inference alone our inference, on the page and in Markdown', () => {
    assert.deepEqual(findUnmarkedInferences(builds.root), []);
  });

  it('fit errors.json and policy.json to their schemas', () => {
    assert.deepEqual(findSchemaBreaches(builds.root), []);
  });

  it('answer what people type with the right page first', () => {
    const { asked, misses } = findGoldenMisses(builds.root);
    assert.ok(asked >= 150);
    assert.ok(misses.length <= asked * 0.05, misses.join('\n'));
  });

  it('have the resolver whose hash and version errors.json names', () => {
    assert.deepEqual(findResolverFaults(builds.root), []);
  });

  it('name the Markdown of every page in llms.txt or a part of it', () => {
    assert.deepEqual(findUnlisted(builds.root), []);
  });

  it('can be read without script, in English', () => {
    assert.deepEqual(findUnreadable(builds.root), []);
  });

  it('say what each page is and whose, and show all code as its source has it', () => {
    assert.deepEqual(findPartial(builds.root), []);
  });

  it('are HTML that a checker accepts', () => {
    assert.deepEqual(findMarkupFaults(builds.root), []);
  });

  it('answer every id, title, class and status in the box', () => {
    assert.deepEqual(findUnanswered(builds.root), []);
  });

  it('arrive in one small round trip', () => {
    assert.deepEqual(findOverweight(builds.root), []);
  });
});

for (const [name, build] of testedBuilds())
  describe(`the ${name} build`, () => {
    it('has every link, fragment and asset that it names', () => {
      assert.deepEqual(findBrokenLinks(build), []);
    });

    it('has a short link for every class, id and status, and each leads somewhere', () => {
      assert.deepEqual(findShortLinkFaults(build), []);
    });

    it('has every page in its search index', () => {
      assert.deepEqual(findUnsearchable(build), []);
    });
  });

describe('the ledger', () => {
  it('keeps every address and id ever published', () => {
    assert.deepEqual(lostLinks(promised, publishedNow()), []);
  });

  it('knows every address of this build', () => {
    const known = new Set(promised);
    const unknown = publishedNow().filter((line) => !known.has(line));
    assert.deepEqual(unknown, [], 'run `npm run build && npm run permalinks`');
  });

  it('names what would keep a link when an entry, a fix or an alias goes', () => {
    const page = promised.find((line) => /^\/errors\/[^/]+\/$/.test(line)) ?? '';
    const fix = promised.find((line) => line.includes('/#fix-')) ?? '';
    const short = promised.find((line) => line.startsWith('/e/')) ?? '';
    const copies: [string, string[], RegExp][] = [
      [page, promised.filter((line) => !line.startsWith(page)), /"retired:"/],
      [fix, promised.map((line) => (line === fix ? `${fix}-x` : line)), /give the part its id/],
      [short, promised.filter((line) => line !== short), /add the alias/],
    ];
    for (const [lost, published, advice] of copies) {
      const lines = lostLinks(promised, published);
      assert.match(lines.find((line) => line.startsWith(`${lost} `)) ?? '', advice);
    }
  });
});
