import { expect, test as plain, type Page } from 'playwright/test';

/**
 * `test` of Playwright, which fails when a page did what its policy forbids. Tests share a window, and
 * each begins on the line and with its own permissions: Playwright puts back everything else.
 */
export const test = plain.extend<{ beginsAnew: void; keepsThePolicy: void }>({
  beginsAnew: [
    async ({ context, permissions }, use) => {
      await context.setOffline(false);
      await context.clearPermissions();
      await context.grantPermissions(permissions ?? []);
      await use();
    },
    { auto: true },
  ],
  keepsThePolicy: [
    async ({ page }, use) => {
      const broken = watchPolicy(page);
      await use();
      expect(broken, 'the page broke its own policy').toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects what a page's policy refuses; browsers say it in the console, workers included. */
function watchPolicy(page: Page): string[] {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted ?type|permissions-policy/i.test(message.text()))
      broken.push(message.text());
  });
  return broken;
}
