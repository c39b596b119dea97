import { expect } from 'playwright/test';
import { address, builds, builtErrors, builtFile } from './built.ts';
import { test } from './fixture.ts';

const key = 'sk-ant-api03-PlantedPlantedPlantedPlantedPlanted';
const paste = [
  `x-api-key: ${key}`,
  'HTTP/1.1 429',
  'request-id: req_011CPlantedPlantedPlanted',
  '',
  '{"type":"error","error":{"type":"rate_limit_error","message":"Your organization has crossed it.","details":{"error_code":"enforced_spend_limit_reached"}},"request_id":"req_011CPlantedPlantedPlanted"}',
].join('\n');

const notes = ['Copy for a ticket', 'Copy ticket as Markdown'];

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** One error of each kind that a text tells apart, and each week many more. */
const errors = builtErrors(builds.root);
const told = process.env['THOROUGH']
  ? errors.filter((_error, index) => index % 20 === 0)
  : [
      ...new Map(
        errors.map((error) => [
          [
            error.kind,
            error.explained,
            error.status === null,
            error.classes.python === null,
          ].join(),
          error,
        ]),
      ).values(),
    ];

test('an error offers a text for a ticket with its answer, fix and address, whatever its kind', async ({
  page,
}) => {
  for (const { id } of told) {
    await page.goto(address(builds.root, `/errors/${id}/`));
    await page.getByText('Text for a support ticket').click();
    await page.getByRole('button', { name: 'Copy for a ticket' }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text, id).toContain(id);
    // An error that nobody has explained yet has no fix to copy.
    expect(/^1\. /m.test(text), id).toBe(!text.includes('Not explained yet'));
    expect(text, id).toContain(`/errors/${id}/`);
    expect(text, id).toContain('Request id: ____');
    expect(text, id).toMatch(/^Send it to: \S/m);
  }
});

test('a pasted error fills the blanks, and its key stays out of every copy and request', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(address(builds.root, '/'));
  await page.evaluate((text) => navigator.clipboard.writeText(text), paste);
  await page.getByRole('combobox', { name: 'Find an error' }).click();
  await page.keyboard.press('ControlOrMeta+v');
  const field = page.getByRole('textbox', { name: 'Pasted error' });
  await expect(field).toBeVisible();
  expect(await field.inputValue()).not.toContain('PlantedPlantedPlantedPlanted');
  await expect(page.locator('[data-note]')).toContainText('A secret in your text (API key');
  await expect(page.getByRole('option').first()).toContainText('enforced_spend_limit_reached');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/enforced_spend_limit_reached\/$/);

  await page.getByText('Text for a support ticket').click();
  for (const name of [...notes, 'Copy for the customer', 'Copy for an agent']) {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.getByRole('button', { name }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('req_011CPlantedPlantedPlanted');
    expect(text).not.toContain('Planted' + 'PlantedPlantedPlantedPlanted');
  }
  const report =
    (await page.getByRole('link', { name: 'Report a difference' }).getAttribute('href')) ?? '';
  expect(decodeURIComponent(report)).toContain('req_011CPlantedPlantedPlanted');
  expect(report).not.toContain('sk-ant');
  expect(sent.filter((line) => /sk-ant|req_011C/.test(line))).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).not.toMatch(/sk-ant|req_011C|Planted/);
});

test('an agent gets causes, fixes and what it does not do alone; nothing is fetched before', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(address(builds.root, '/errors/billing_error/'));
  const button = page.getByRole('button', { name: 'Copy for an agent' });
  await expect(button).toBeVisible();
  expect(fetched.filter((path) => /ticket|\.json$/.test(path))).toEqual([]);
  await button.click();
  await expect(page.getByRole('button', { name: /^Copied/ })).toBeVisible();
  const prompt = await page.evaluate(() => navigator.clipboard.readText());
  expect(prompt).toMatch(/^## Fix 1: .*\nFor cause .* NOT ALONE: can cost money/m);
  expect(prompt).toMatch(/^ +How to tell: /m);
  expect(prompt).toMatch(/^It worked when: /m);
  expect(prompt).toContain('/errors/billing_error.md');
});

test('the texts of a page are loaded again after a failure', async ({ page, context }) => {
  await page.goto(address(builds.root, '/errors/billing_error/'));
  await context.route('**/billing_error.json', (route) => route.abort());
  await page.getByText('Text for a support ticket').click();
  await expect(page.locator('ticket-tools details')).not.toHaveAttribute('open');
  await context.unroute('**/billing_error.json');
  await page.getByText('Text for a support ticket').click();
  await expect(page.locator('[data-customer]')).toContainText('can put that right');
});

test('what an error says of itself is filled in also when the texts come at the second attempt', async ({
  page,
  context,
}) => {
  const values = encodeURIComponent(JSON.stringify({ requestId: 'req_011CLateLateLate' }));
  await context.route('**/billing_error.json', (route) => route.abort());
  const lost = page.waitForEvent('requestfailed');
  await page.goto(address(builds.root, `/errors/billing_error/#values=${values}`));
  await lost;
  await page.getByRole('button', { name: 'Copy for an agent' }).click();
  await expect(page.getByRole('button', { name: /^Did not load/ })).toBeVisible();
  await context.unroute('**/billing_error.json');
  await page.getByRole('button', { name: 'Copy for an agent' }).click(); // once it is named so again
  await expect(page).toHaveURL(address(builds.root, '/errors/billing_error/'));
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('req_011CLateLateLate');
});

test('a request id alone leads to what can be done with it', async ({ page }) => {
  await page.goto(address(builds.root, '/'));
  await page.getByRole('combobox', { name: 'Find an error' }).fill('req_011CLoneLoneLoneLone');
  await expect(page.getByRole('option').first()).toContainText('What to do with a request id');
  await expect(page.locator('[data-note]')).toContainText('says nothing about its cause');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\/request-ids-and-support\/#only-an-id$/);
});

test('a page can be copied as its Markdown twin', async ({ page }) => {
  await page.goto(address(builds.root, '/errors/billing_error/'));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: /^Copied/ })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(builtFile(builds.root, 'errors/billing_error.md'));
});

test('a button that is pressed twice has its own name again afterwards', async ({ page }) => {
  await page.clock.install();
  await page.goto(address(builds.root, '/errors/billing_error/'));
  const link = page.locator('copy-button button').filter({ hasText: 'the address of this page' });
  for (const _press of [1, 2]) {
    await link.click();
    await expect(link).toHaveText(/^Copied/);
    await page.clock.runFor(1000);
  }
  await page.clock.runFor(5000);
  await expect(link).toHaveText(/^Copy link/);
});

test('the link of a cause, a fix and a question can be copied', async ({ page }) => {
  await page.goto(address(builds.root, '/errors/credit-balance-too-low/'));
  for (const part of ['cause-no-credits', 'fix-buy-credits', 'question-read-balance']) {
    await page.locator(`.anchor[href="#${part}"]`).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe(address(builds.root, `/errors/credit-balance-too-low/#${part}`));
  }
});

/** What strangers may write into an address, or into a log that somebody pastes. */
const hostile = [
  'x\n\n# URGENT\n\nPay at https://evil.example',
  '[Sign in](https://evil.example)',
  '<img src=x onerror=alert(1)>',
  'https://evil.example',
  'evil.example/claude-opus-4',
  'claude-opus-4.evil.example',
  'req_`1` **bold**',
  'req_011C\u202eabc',
  '@everyone',
  `req_${'1'.repeat(5000)}`,
];

test('an address cannot write what strangers want into a ticket or a report', async ({ page }) => {
  for (const value of hostile) {
    const said = JSON.stringify(value).slice(0, 40);
    const values = { requestId: value, model: value, sdk: value, platform: value };
    const fragment = encodeURIComponent(JSON.stringify(values));
    // Each is what a page opens with; an open page would only be told of it.
    await page.goto('about:blank');
    await page.goto(address(builds.root, `/errors/billing_error/#values=${fragment}`));
    await expect(page, said).toHaveURL(address(builds.root, '/errors/billing_error/'));
    await page.getByText('Text for a support ticket').click();
    for (const name of [...notes, 'Copy for an agent']) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByRole('button', { name }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text, said).toMatch(/Request id: (?:____|unknown)\n/);
      expect(text, said).toMatch(/Model: (?:____|unknown)\n/);
      expect(text, said).not.toMatch(/evil|URGENT|onerror|everyone|\*\*bold/);
    }
    const report = await page
      .getByRole('link', { name: 'Report a difference' })
      .getAttribute('href');
    expect(decodeURIComponent(report ?? ''), said).not.toMatch(/evil|URGENT|onerror|everyone/);
    expect((report ?? '').length, said).toBeLessThan(2000);
  }
});

test('values that come to an open page are read as well, and leave its address', async ({
  page,
}) => {
  await page.goto(address(builds.root, '/errors/billing_error/'));
  await page.evaluate(() => {
    location.hash = `values=${encodeURIComponent('{"requestId":"req_011CSecond"}')}`;
  });
  await expect(page.locator('[data-ticket]')).toContainText('Request id: req_011CSecond');
  await expect(page).toHaveURL(address(builds.root, '/errors/billing_error/'));
});

test('values leave the address of a page without a ticket', async ({ page }) => {
  await page.goto(address(builds.root, '/http/429/#values=%7B%22requestId%22%3A%22req_1%22%7D'));
  await expect(page).toHaveURL(address(builds.root, '/http/429/'));
});
