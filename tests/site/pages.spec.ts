import { expect } from 'playwright/test';
import { address, builds } from './built.ts';
import { test } from './fixture.ts';

test('an unknown address helps: it offers the nearest page', async ({ page }) => {
  await page.goto(address(builds.root, '/errors/biling_eror/'));
  await expect(page.getByRole('link', { name: /^billing_error/ })).toBeVisible();
});

test('the theme choice is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address(builds.root, '/about/'));
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
