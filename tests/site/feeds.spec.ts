import { expect, test } from 'playwright/test';
import { address, builds } from './built.ts';
import { findFeedFaults } from './feeds.ts';

test('feeds are well-formed XML with what their readers need', async ({ page }) => {
  await page.goto(address(builds.root, '/about/'));
  expect(await findFeedFaults(page, builds.root)).toEqual([]);
});
