import { expect, type Page } from 'playwright/test';
import { address, builds } from './built.ts';
import { test } from './fixture.ts';

/** Opens a page and tells which pages it then asks for by itself. */
async function askedPages(page: Page): Promise<string[]> {
  await page.goto(address(builds.root, '/errors/'));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/')) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

const link = (page: Page) => page.locator('main a[href="/errors/overloaded_error/"]').first();

test('a page is fetched once when a reader turns to its link', async ({ page }) => {
  const asked = await askedPages(page);
  await link(page).hover();
  await expect.poll(() => asked).toEqual(['/errors/overloaded_error/']);
  await page.locator('h1').hover();
  await link(page).hover();
  await link(page).click();
  await expect(page).toHaveURL(/overloaded_error/);
  expect(asked.filter((path) => path === '/errors/overloaded_error/').length).toBeLessThan(3);
});

test('nothing is fetched ahead where data are saved', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const asked = await askedPages(page);
  await link(page).hover();
  // Whatever a hover would have asked for comes before the page that a click asks for.
  await link(page).click();
  await expect(page).toHaveURL(/overloaded_error/);
  expect(asked).toEqual(['/errors/overloaded_error/']);
});
