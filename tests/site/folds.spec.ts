import { expect } from 'playwright/test';
import { address, builds } from './built.ts';
import { test } from './fixture.ts';

/** A page with later fixes, questions, code and sources. */
const path = '/errors/billing_error/';
const folds = '.fold:not(.narrow)';

test('on a phone later fixes and answers are folded, and a link to one opens it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address(builds.root, path));
  const fixes = page.locator('[id^="fix-"]');
  await expect(fixes.first()).toBeVisible();
  const ids = await page
    .locator('.fold:not([open]) > [id], .fold:not([open]) li[id]')
    .evaluateAll((parts) => parts.map(({ id }) => id));
  expect(ids.filter((id) => id.startsWith('fix-')).length).toBeGreaterThan(0);
  expect(ids.filter((id) => id.startsWith('question-')).length).toBeGreaterThan(0);
  expect(ids.filter((id) => id.startsWith('source-')).length).toBeGreaterThan(0);
  for (const id of ids.filter((_id, index) => index % 5 === 0)) {
    await page.goto('about:blank');
    await page.goto(address(builds.root, `${path}#${id}`));
    await expect(page.locator(`[id="${id}"]`), id).toBeVisible();
    await expect(page.locator(`[id="${id}"]`), id).toBeInViewport();
  }
  await page.goto(address(builds.root, path));
  const last = fixes.last();
  await expect(last).toBeHidden();
  await page.locator(`#causes ~ ol a[href="#${await last.getAttribute('id')}"]`).click();
  await expect(last).toBeVisible();
});

test('where there is room all are open, and can be closed', async ({ page }) => {
  await page.goto(address(builds.root, path));
  expect(await page.locator('.fold:not([open]):not(.narrow)').count()).toBe(0);
  const part = page.locator(`${folds} > .folded`).last();
  await expect(part).toBeVisible();
  await page.locator(`${folds} > summary`).last().click();
  await expect(part).toBeHidden();
});

test('a screen that becomes wide opens what has no heading there to open it by', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await page.goto(address(builds.root, path));
  const narrow = page.locator('.fold.narrow > .folded');
  await expect(narrow.first()).toBeHidden();
  await page.setViewportSize({ width: 1180, height: 820 });
  for (const part of await narrow.all()) await expect(part).toBeVisible();
});

test('without script all are open where there is room', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address(builds.root, path));
  for (const part of await page.locator('.folded').all()) await expect(part).toBeVisible();
  await context.close();
});

test('on paper all are open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address(builds.root, path));
  await page.emulateMedia({ media: 'print' });
  for (const part of await page.locator('.folded').all()) await expect(part).toBeVisible();
});

test('a filter leaves the lines with its words, and opens what holds them', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address(builds.root, '/errors/'));
  const lines = page.locator('.entries > li:visible');
  await expect(lines).toHaveCount(0);
  await page.getByLabel('Filter these errors').fill('prompt too long');
  await expect(page.getByRole('link', { name: 'prompt is too long: N tokens' })).toBeVisible();
  expect(await lines.count()).toBeLessThan(5);
  expect(await page.locator('.fold:visible').count()).toBeLessThan(5);
  await page.getByLabel('Filter these errors').fill('');
  await expect(page.locator('summary:visible h2')).not.toHaveCount(0);
  expect(await page.locator('.fold:visible').count()).toBeGreaterThan(15);
});
