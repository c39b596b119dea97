import { expect, test } from 'playwright/test';
import { builds } from './built.ts';
import { findFeedFaults } from './feeds.ts';

test('feeds are well-formed XML with what their readers need', async ({ page }) => {
  // A blank page: on ours, the policy lets no text become a document.
  await page.goto('about:blank');
  expect(await findFeedFaults(page, builds.root)).toEqual([]);
});
