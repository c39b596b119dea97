import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { address, builds, builtPages } from './built.ts';

/** What passes is not collected, which makes axe several times faster. */
const violationsOnly = { resultTypes: ['violations' as const] };

/** axe within the page: no page has frames, and the other mode opens a tab for every run. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** Fails on anything that the page says to the console. */
function watchConsole(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

for (const path of builtPages(builds.root)) {
  test(`${path} is whole, silent and accessible in both themes`, async ({ page }) => {
    const said = watchConsole(page);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address(builds.root, path));

    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/Claude Error Reference$/);
    const description = await page.locator('meta[name=description]').getAttribute('content');
    expect(description?.length ?? 0).toBeGreaterThan(30);
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
    expect(new URL(canonical).pathname).toBe(path);
    await expect(page.getByText('Independent of Anthropic').first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(0);

    const light = await axe(page).options(violationsOnly).analyze();
    expect(light.violations.map(violation)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await axe(page)
      .options({ ...violationsOnly, runOnly: ['color-contrast'] })
      .analyze();
    expect(dark.violations.map(violation)).toEqual([]);
    expect(said).toEqual([]);
  });
}

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

function violation({
  id,
  nodes,
}: {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}) {
  return `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join('; ')}`;
}
