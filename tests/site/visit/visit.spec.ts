import { test as base, expect, type Page } from 'playwright/test';
import { builds, builtPages } from '../built.ts';
import { faultsOfPage, sparingChecks } from './visit.ts';

/** One page and context a worker: a fresh one for every address takes more than the visit. */
const test = base.extend<object, { visitor: Page }>({
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

/** Every page, or those that VISIT names, after a change to content alone. */
const named = process.env['VISIT']?.split(' ');
const paths = builtPages(builds.root).filter((path) => named?.includes(path) ?? true);
/** Named pages, and all of them with THOROUGH, are asked everything. */
const checks = named || process.env['THOROUGH'] ? undefined : sparingChecks(builds.root);
const shard = 24;
const shards = Math.ceil(paths.length / shard);

for (let number = 0; number < shards; number += 1)
  test(`pages are whole, silent, accessible, copied exactly and as wide as the screen (${number + 1} of ${shards})`, async ({
    visitor,
  }) => {
    test.setTimeout(900_000);
    const faults: string[] = [];
    // Neighbours are alike, so every shard gets some of each kind.
    for (const path of paths.filter((_path, index) => index % shards === number))
      faults.push(...(await faultsOfPage(visitor, builds.root, path, checks)));
    expect(faults, faults.join('\n')).toEqual([]);
  });
