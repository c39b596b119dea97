import { expect, type Page } from 'playwright/test';
import { address, builds } from './built.ts';
import { test } from './fixture.ts';

const error =
  '{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 215300 tokens > 200000 maximum"},"request_id":"req_011CExampleExampleExample"}';
const key = 'sk-ant-api03-PlantedPlantedPlantedPlantedPlanted';

/** Drops a file on the box, as a reader does from a file manager. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.locator('find-box').evaluate(
    (box, { name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );
}

test.beforeEach(async ({ page }) => {
  await page.goto(address(builds.root, '/'));
});

test('a dropped log is read in the browser and leads to its page', async ({ page }) => {
  await drop(page, 'server.log', `2026-01-01 started\n2026-01-01 ERROR ${error}\n`);
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('href', /\/errors\/prompt-too-long\//);
  await expect(first).toContainText('In yours, tokens is 215300, max is 200000.');
  await expect(page.getByRole('textbox', { name: 'Pasted error' })).toBeVisible();
});

test('a dropped picture is refused with what to drop instead', async ({ page }) => {
  await drop(page, 'screen.png', 'PNG');
  await expect(page.locator('[data-note]')).toContainText('Drop a .txt, .log or .json file.');
});

test('a paste that is not ours is called so and claims no page', async ({ page }) => {
  const text =
    'openai.RateLimitError: Error code: 429 - You exceeded your current quota, please check your plan and billing details.';
  await page.getByRole('combobox', { name: 'Find an error' }).fill(text);
  await expect(page.locator('[data-note]')).toContainText(
    'does not look like an error of the Claude API',
  );
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('a mistyped code is answered with the one that was meant', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Find an error' }).fill('enforced_spend_limt_reached');
  await expect(page.getByRole('option').first()).toContainText(
    'Did you mean enforced_spend_limit_reached?',
  );
});

test('a code that is newer than the site is named, and the rest of the error is answered', async ({
  page,
}) => {
  const newer = error.replace('"message"', '"details":{"error_code":"brand_new_code"},"message"');
  await page.getByRole('combobox', { name: 'Find an error' }).fill(newer);
  await expect(page.locator('[data-note]')).toContainText(
    'Its code brand_new_code has no page here yet',
  );
  await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
});

test('a find can be shared, masked, and opens filled in', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('combobox', { name: 'Find an error' }).fill(`${key} ${error}`);
  await page.getByRole('button', { name: 'Copy link to this find' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/find/#q=');
  expect(link).not.toContain('PlantedPlanted');
  await page.goto(link);
  await expect(page.getByRole('option').first()).toHaveAttribute(
    'href',
    /\/errors\/prompt-too-long\//,
  );
});

test('typing and pasting send nothing and store nothing', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await page
    .getByRole('combobox', { name: 'Find an error' })
    .fill(`Authorization: Bearer ${key} someone@example.com ${error}`);
  await expect(page.locator('[data-note]')).toContainText('A secret in your text (API key');
  await expect(page.locator('find-box')).toHaveAttribute('data-answered', /.+/);
  expect(await page.locator('#find-results').textContent()).not.toContain('PlantedPlanted');
  expect(
    sent.filter((line) =>
      /sk-ant|example\.com|215300|req_011C|^POST/.test(
        line.replace('claude-error-reference.example', ''),
      ),
    ),
  ).toEqual([]);
  const kept = await page.evaluate(async () => [
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    document.cookie,
    (await indexedDB.databases()).length,
    location.href,
  ]);
  expect(kept).toEqual([[], [], '', 0, address(builds.root, '/')]);
});
