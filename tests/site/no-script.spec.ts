import { expect } from 'playwright/test';
import { address, builds, builtErrors, builtPages } from './built.ts';
import { test } from './fixture.ts';
import { ledger } from './published.ts';

test.use({ javaScriptEnabled: false });

const errors = builtErrors(builds.root);
const kinds = [...new Set(errors.map(({ kind }) => kind))];
const path = `/errors/${errors.find(({ status }) => status !== null)?.id}/`;

/** The first and the last: enough of a kind for what its files do not show, its styles; each week a third. */
function some<Item>(items: readonly Item[]): Item[] {
  const last = items.length - 1;
  const middle = process.env['THOROUGH'] ? [Math.floor(last / 2)] : [];
  return [...new Set([0, ...middle, last])].flatMap((index) => items[index] ?? []);
}

for (const kind of kinds)
  test(`without script, an entry of kind ${kind} shows its answer and its sections`, async ({
    page,
  }) => {
    for (const { id, explained } of some(errors.filter((error) => error.kind === kind))) {
      await page.goto(address(builds.root, `/errors/${id}/`), { waitUntil: 'domcontentloaded' });
      for (const name of ['What you see', ...(explained ? ['Fix it'] : []), 'Sources'])
        await expect(page.getByRole('heading', { name, exact: true }), id).toBeVisible();
      await expect(page.locator('.verdict .summary').first(), id).toBeVisible();
    }
  });

test('without script, every other kind of page shows its subject', async ({ page }) => {
  const others = builtPages(builds.root).filter((path) => !/^\/errors\/.+/.test(path));
  const byFolder = Map.groupBy(others, (path) => path.split('/')[1] ?? '');
  for (const path of [...byFolder.values()].flatMap(some)) {
    await page.goto(address(builds.root, path), { waitUntil: 'domcontentloaded' });
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.locator('main :is(p, a):visible').first(), path).toBeVisible();
  }
});

test('without script, the box leads to the list of errors', async ({ page }) => {
  await page.goto(address(builds.root, path));
  await page.getByRole('link', { name: 'find it in the list of all' }).click();
  await expect(page).toHaveURL(/\/find\/$/);
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

test('without script, a short link redirects', async ({ page }) => {
  await page.goto(address(builds.root, '/e/payment_required/'));
  await expect(page).toHaveURL(/\/errors\/billing_error\/$/);
  await page.goto(address(builds.docs, '/e/429/'));
  await expect(page).toHaveURL(/\/docs\/http\/429\/$/);
});

test('addresses of the ledger answer as files say', async ({ request }) => {
  const paths = [...new Set(ledger().map((line) => line.split('#')[0] ?? ''))];
  const sample = paths.filter((_path, index) => index % Math.ceil(paths.length / 20) === 0);
  for (const build of Object.values(builds))
    for (const path of sample) {
      const response = await request.get(address(build, path));
      expect(response.status(), path).toBe(200);
    }
});
