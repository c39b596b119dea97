import { expect, test } from 'playwright/test';
import { builds } from '../built.ts';
import { fileSeeds } from './file-seeds.ts';
import { pageSeeds } from './page-seeds.ts';
import { brokenBuild } from './seed.ts';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  contextOptions: { reducedMotion: 'reduce', bypassCSP: true },
});

for (const seed of [...fileSeeds, ...pageSeeds])
  test(`the check finds ${seed.name}, names the page and the remedy`, async ({ page }) => {
    const ours = (line: string) => line.startsWith(seed.names) && seed.says.test(line);
    expect((await seed.check(builds.root, page)).filter(ours), 'in the sound site').toEqual([]);
    const found = await seed.check(brokenBuild(seed), page);
    expect(found.filter(ours).length, `it says: ${found.join('\n')}`).toBeGreaterThan(0);
  });
