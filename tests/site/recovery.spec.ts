import { expect, type Page, type Route } from 'playwright/test';
import { address, builds, builtFile, builtFiles } from './built.ts';
import { test } from './fixture.ts';

/** One file that the box needs, by what its address ends in. */
const files = {
  'first part': '**/find-first.json',
  'other parts': '**/find-parts/*',
  feed: '**/find-feed.json',
  names: '**/find-names.json',
  engine: /\/_astro\/engine-(?!words|worker|masks)[^/]*\.js/,
  words: /\/_astro\/engine-words[^/]*\.js/,
  'Pagefind worker': '**/pagefind/pagefind-worker.js',
  'Pagefind entry': '**/pagefind/pagefind-entry.json*',
  'Pagefind metadata': '**/pagefind/*.pf_meta',
  'Pagefind program': '**/pagefind/wasm.*.pagefind',
  'index pieces': '**/pagefind/index/*',
  'page pieces': '**/pagefind/fragment/*',
} satisfies Record<string, string | RegExp>;

/** What may happen to one file. */
const faults: Record<string, (route: Route) => Promise<unknown>> = {
  missing: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'a server error': (route) => route.fulfill({ status: 500, body: 'Error' }),
  'cut off': (route) => route.abort('connectionreset'),
  'a login page': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' }),
  empty: (route) => route.fulfill({ body: '' }),
  garbage: (route) => route.fulfill({ body: '\u0000\u0001{"garbage": [' }),
  'without an answer': () => Promise.resolve(),
};

const sign = /did not load|still loading|Searching|was updated|needs a reload|has not come/;
const isThorough = process.env['THOROUGH'] !== undefined;
const query = 'five 429s';
const guide = '/guides/five-429s/';

/** Asks the box something that only full-text search answers whole. */
async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Find an error' }).fill(text);
}

/**
 * Each file meets one of the faults, and each fault a file; each week every file meets every one.
 */
const pairs = Object.entries(files).flatMap(([file, pattern], at) =>
  Object.entries(faults)
    .filter((_fault, index, all) => isThorough || (index + 2 * at) % all.length === 0)
    .map(([fault, answer]) => ({ file, pattern, fault, answer })),
);
for (const { file, pattern, fault, answer } of pairs)
  test(`with the ${file} ${fault}, the page stays, says what is missing and recovers`, async ({
    page,
  }) => {
    const thrown: string[] = [];
    // What is no script at all is reported by the browser itself.
    page.on('pageerror', (error) => {
      if (error.name !== 'SyntaxError') thrown.push(String(error));
    });
    await page.clock.install();
    await page.route(pattern, answer);
    await page.goto(address(builds.root, '/errors/overloaded_error/'));
    await ask(page, query);
    await page.clock.runFor(2000);
    const seen = page.locator('find-box .panel');
    const found = page.locator(`find-box a[href="${guide}"]`);
    // Both show where the answer came at once and a part of it is still missing.
    await expect(seen.filter({ hasText: sign }).or(found).first()).toBeVisible();
    await expect(seen.filter({ hasText: 'Nothing found' })).toHaveCount(0);
    await expect(page.locator('h1')).toBeVisible();

    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.clock.runFor(30_000);
    await ask(page, `${query} `);
    await expect(found).toBeVisible();
    await expect(seen).not.toContainText(sign);
    expect(thrown).toEqual([]);
  });

const feed: Record<string, unknown> = JSON.parse(builtFile(builds.root, 'find-feed.json'));
const foreign: Record<string, unknown> = {
  'of a newer shape': { ...feed, shape: 99 },
  'of an older shape': { entries: [], columns: {} },
  'with columns of unlike length': { ...feed, columns: { id: ['x'], kind: [] } },
  'with another stamp than its names': { ...feed, stamp: 'another' },
};
for (const [kind, body] of Object.entries(foreign))
  test(`a feed ${kind} is taken for one of another build, and a reload is offered`, async ({
    page,
  }) => {
    await page.route(files.feed, (route) => route.fulfill({ json: body }));
    await page.goto(address(builds.root, '/errors/overloaded_error/'));
    await ask(page, query);
    await expect(page.getByText('was updated after you opened the page')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible();
    await page.unroute(files.feed);
    await page.getByRole('link', { name: 'Reload the page' }).click();
    await expect(page).toHaveURL(address(builds.root, '/errors/overloaded_error/'));
    await ask(page, 'overloaded_error');
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /overloaded_error/);
  });

test('a visit that outlives a deploy is offered a reload, and keeps its page', async ({ page }) => {
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await page.route(/\/(?:_astro|pagefind)\//, (route) => route.fulfill({ status: 404 }));
  await ask(page, query);
  await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible();
  await expect(page.getByText('Nothing found')).toHaveCount(0);
});

test('a deploy between two questions does not make the second one false', async ({ page }) => {
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await ask(page, query);
  await expect(page.locator(`find-box a[href="${guide}"]`)).toBeVisible();
  await page.route('**/pagefind/index/*', (route) => route.fulfill({ status: 404 }));
  await page.route('**/pagefind/fragment/*', (route) => route.fulfill({ status: 404 }));
  await ask(page, 'kerberos hysteresis workspace');
  await expect(page.getByText('Full-text search did not load')).toBeVisible();
  await expect(page.getByText('Nothing found')).toHaveCount(0);
});

test('a search that was offline before its first question answers by itself when the line is back', async ({
  page,
  context,
}) => {
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await context.setOffline(true);
  await ask(page, query);
  await expect(
    page.locator('find-box :is(.late, .panel)').filter({ hasText: sign, visible: true }),
  ).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator(`find-box a[href="${guide}"]`)).toBeVisible();
});

test('the reader may try again by hand', async ({ page }) => {
  await page.route(files['first part'], faults['a server error'] ?? (() => undefined));
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await ask(page, 'prompt is too long');
  await expect(page.getByText('The table of errors did not load')).toBeVisible();
  await page.unroute(files['first part']);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('did not load')).toHaveCount(0);
  await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
});

const scripts = builtFiles(builds.root).filter((file) => /^_astro\/(?!engine).+\.js$/.test(file));
for (const script of scripts)
  test(`without ${script.replace(/\.[^.]+\.js$/, '')} the page stays and the box says so or works`, async ({
    page,
  }) => {
    await page.route(`**/${script}`, (route) => route.fulfill({ status: 404 }));
    await page.goto(address(builds.root, '/errors/overloaded_error/'));
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('#find-input').fill(query);
    const late = page.getByText('The script of this box has not come.');
    await expect(late.or(page.getByRole('option')).filter({ visible: true }).first()).toBeVisible();
    await page.locator('#find-input').press('Enter');
    expect(new URL(page.url()).search).toBe('');
  });

test('what was typed and entered before the script came is opened when it comes', async ({
  page,
}) => {
  const held: Route[] = [];
  await page.route(/_astro\/box-start.*\.js/, (route) => void held.push(route));
  await page.goto(address(builds.root, '/errors/overloaded_error/'), { waitUntil: 'commit' });
  await page.locator('#find-input').pressSequentially('prompt is too long');
  await page.locator('#find-input').press('Enter');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await expect(page).toHaveURL(/\/errors\/prompt-too-long\/$/);
});

test('what was pasted before the script was lost stays, and is answered when it comes', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route(/_astro\/box-start.*\.js/, (route) => route.abort());
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await page.evaluate(() => navigator.clipboard.writeText('Traceback\nprompt is too long'));
  await page.locator('#find-input').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('#find-input')).toHaveValue('Traceback prompt is too long');
  await page.unroute(/_astro\/box-start.*\.js/);
  await page.keyboard.type(':');
  await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
});

test('a part of the table that is on its way is not asked for at each further letter', async ({
  page,
}) => {
  const asked: string[] = [];
  let send = () => {};
  const isHeld = new Promise<void>((resolve) => (send = resolve));
  await page.route(files['other parts'], async (route) => {
    asked.push(route.request().url());
    await isHeld;
    await route.continue();
  });
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await page.locator('#find-input').pressSequentially('prompt is too long');
  await expect(page.getByText('still loading')).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
  send();
  await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
});

test('nothing is called not found while it is still being looked for', async ({ page }) => {
  await page.route(files['index pieces'], () => Promise.resolve());
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await ask(page, 'kerberos hysteresis');
  await expect(page.getByText('Searching …')).toBeVisible();
  await expect(page.getByText('Nothing found')).toHaveCount(0);
});

test('nothing found offers every error as a link', async ({ page }) => {
  await page.goto(address(builds.root, '/errors/overloaded_error/'));
  await ask(page, '§§§');
  await expect(page.getByText('Nothing found.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Browse all errors' }).click();
  await expect(page).toHaveURL(address(builds.root, '/errors/'));
});
