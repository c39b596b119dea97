import { expect } from 'playwright/test';
import { address, builds, builtErrors } from './built.ts';
import { test } from './fixture.ts';

const path = `/errors/${builtErrors(builds.root).find(({ status }) => status !== null)?.id}/`;
const python = 'import anthropic';
const typescript = "import Anthropic from '@anthropic-ai/sdk';";

test('the language choice is remembered on the next page', async ({ page }) => {
  await page.goto(address(builds.root, path));
  await expect(page.getByText(python).first()).toBeVisible();
  await page.getByRole('group', { name: 'Language' }).getByLabel('TypeScript').check();
  await expect(page.getByText(typescript).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(typescript).first()).toBeVisible();
  await expect(page.getByText(python).first()).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the language can be chosen', async ({ page }) => {
    await page.goto(address(builds.root, path));
    await page.getByRole('group', { name: 'Language' }).getByLabel('TypeScript').check();
    await expect(page.getByText(typescript).first()).toBeVisible();
    await expect(page.getByText(python).first()).toBeHidden();
  });
});
