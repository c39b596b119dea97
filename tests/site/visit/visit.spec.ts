import { test as base, expect, type Page } from 'playwright/test';
import { builds, builtPages } from '../built.ts';
import { findMislaid } from './laid-out.ts';
import { tellingPages } from './structures.ts';
import { faultsOfPage } from './visit.ts';

/** One page and context a worker: a fresh one for every address takes more than the visit. */
const test = base.extend<object, { visitor: Page; visited: string[] }>({
  visited: [
    async ({}, use) => use(isSample ? tellingPages(builds.root) : listed),
    { scope: 'worker' },
  ],
  visitor: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        colorScheme: 'light',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Pages that VISIT names, after a change to content alone, or every page each week. */
const named = process.env['VISIT']?.split(' ');
const isThorough = process.env['THOROUGH'] !== undefined;
const listed = builtPages(builds.root).filter((path) => named?.includes(path) ?? isThorough);
/** Else the few that have everything that a page is made of, which each worker finds for itself. */
const isSample = named === undefined && !isThorough;
const shards = isSample ? 6 : Math.ceil(listed.length / 24);

if (named === undefined)
  test.describe('of every page,', () => {
    test.use({ bypassCSP: true });

    test('code and links can be seen, and none is wider than the narrowest phone', async ({
      page,
    }) => {
      const faults = await findMislaid(page, builds.root);
      expect(faults, faults.join('\n')).toEqual([]);
    });
  });

for (let number = 0; number < shards; number += 1)
  test(`pages are whole, silent, accessible, copied exactly and as wide as the screen (${number + 1} of ${shards})`, async ({
    visitor,
    visited,
  }) => {
    test.setTimeout(900_000);
    const faults: string[] = [];
    // Neighbours are alike, so every shard gets some of each kind.
    for (const path of visited.filter((_path, index) => index % shards === number))
      faults.push(...(await faultsOfPage(visitor, builds.root, path)));
    expect(faults, faults.join('\n')).toEqual([]);
  });
