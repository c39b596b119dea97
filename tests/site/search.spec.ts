import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { find } from './asking.ts';
import { asker, golden } from './built/found.ts';
import { address, builds, builtErrors, builtFile, builtPages } from './built.ts';
import { test } from './fixture.ts';

const errors = builtErrors(builds.root);
/** A sample is asked of a browser, and all of it each week. */
const isThorough = process.env['THOROUGH'] !== undefined;

/** Every name is asked of the built tables in `built/found.ts`; a sample shows that a browser reaches them. */
for (const [name, build, nth] of [
  ['root', builds.root, 10],
  ['docs', builds.docs, 20],
] as const)
  test(`the ${name} build finds entries by id and title`, async ({ page }) => {
    await page.goto(address(build, '/'));
    const misses: string[] = [];
    for (const { id, title } of errors.filter((_error, index) => index % nth === 0)) {
      const [byId] = await find(page, build, id);
      if (byId !== `/errors/${id}/`) misses.push(`${id} leads to ${byId}`);
      const byTitle = await find(page, build, title);
      if (!byTitle.slice(0, 3).includes(`/errors/${id}/`))
        misses.push(`${title} leads to ${byTitle[0]}`);
    }
    expect(misses).toEqual([]);
  });

test('the words of the first page lead to what is true', async ({ page }) => {
  await page.goto(address(builds.root, '/'));
  const expected: Record<string, RegExp> = {
    billing_error: /^\/errors\/billing_error\/$/,
    payment_required: /^\/errors\/billing_error\/$/,
    PaymentRequiredError: /^\/(errors\/billing_error|http\/402)\/$/,
    '402': /^\/(errors\/billing_error|http\/402)\/$/,
    'credit balance is too low': /^\/errors\/credit-balance-too-low\/$/,
    'Your credit balance is too low to make API requests. Please go to Plans & Billing to get more credits.':
      /^\/errors\/credit-balance-too-low\/$/,
    'auto-recharge': /^\/errors\/credit-balance-too-low\/$/,
  };
  for (const [query, wanted] of Object.entries(expected))
    expect((await find(page, builds.root, query))[0], query).toMatch(wanted);
});

test('the keyboard alone finds and opens a page', async ({ page }) => {
  await page.goto(address(builds.root, '/about/'));
  await page.keyboard.press('/');
  await page.keyboard.type('overloaded_error');
  await expect(page.locator('find-box')).toHaveAttribute('data-answered', 'overloaded_error');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/overloaded_error\/$/);
});

test('Escape clears the box and Ctrl+K returns to it', async ({ page }) => {
  await page.goto(address(builds.root, '/about/'));
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Find an error' });
  await expect(box).toBeFocused();
  await box.fill('billing_error');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toHaveValue('');
});

test('the box answers typed queries as the tables do, which are asked of every one', async ({
  page,
}) => {
  const ask = asker(builds.root, { words: true });
  await page.goto(address(builds.root, '/'));
  const sample = golden.filter((_row, index) => index % 10 === 0);
  for (const { query } of sample) {
    const found = await find(page, builds.root, query);
    expect(found.length, `nothing found for ${query}`).toBeGreaterThan(0);
    const [first] = ask(query);
    if (first !== undefined) expect(found[0], query).toBe(first);
  }
  expect(sample.length).toBeGreaterThan(10);
});

test('what people tell in their own words finds its page among the results', async ({ page }) => {
  const told = new URL('../unit/find/written/told.jsonl', import.meta.url);
  const rows: { pattern: string; text: string }[] = readFileSync(told, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ pattern, text }) => pattern !== 'none' && !text.includes('\n'))
    .filter((_row, index) => isThorough || index % 10 === 0);
  await page.goto(address(builds.root, '/'));
  const misses: string[] = [];
  for (const { pattern, text } of rows) {
    const found = await find(page, builds.root, text);
    if (!found.includes(`/errors/${pattern}/`)) misses.push(`${text} does not find ${pattern}`);
  }
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(rows.length * 0.12);
});

/** Every page is counted in the index of both builds by `built/data.ts`; a sample shows that a browser reads it. */
for (const [name, build, first] of [
  ['root', builds.root, 0],
  ['docs', builds.docs, 3],
] as const)
  test(`full-text search of the ${name} build finds guides, which no name leads to`, async ({
    page,
  }) => {
    await page.goto(address(build, '/'));
    const misses: string[] = [];
    const guides = builtPages(build).filter((path) => /^\/guides\/.+/.test(path));
    for (const path of guides.filter((_path, index) => isThorough || index % 6 === first)) {
      const title =
        /<title>(.*?) \| /.exec(builtFile(build, `${path.slice(1)}index.html`))?.[1] ?? '';
      const found = await find(page, build, unescapeHtml(title));
      if (!found.includes(path)) misses.push(`${title} leads to ${found.join(', ')}`);
    }
    expect(misses).toEqual([]);
  });

function unescapeHtml(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
