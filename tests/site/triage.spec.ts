import { expect } from 'playwright/test';
import { address, builds } from './built.ts';
import { test } from './fixture.ts';

const key = 'sk-ant-api03-PlantedPlantedPlantedPlantedPlanted';
const log = [
  '2026-11-29 12:00:00 INFO ready, 500 rows for claude-sonnet-4-5',
  '2026-11-29 12:00:01 ERROR Claude: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CPlantedPlantedPlanted"}',
  `2026-11-29 12:00:02 ERROR Claude: 400 {"type":"error","error":{"type":"invalid_request_error","message":"=no such flux <b>${key}</b>"}}`,
  '2026-11-29 12:00:03 ERROR psycopg2.OperationalError: could not connect to server',
  '2026-11-29 12:00:09 ERROR Claude: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011COtherOtherOther"}',
].join('\n');

test('a log is grouped on the device, filtered and copied, and one that is too long is refused', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(address(builds.docs, '/triage/'));
  // The header's box comes first, and its policy for workers with it.
  await page.getByRole('combobox', { name: 'Find an error' }).fill('overloaded_error');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  const status = page.locator('triage-panel [data-status]');
  const files = page.getByLabel('Choose files');
  const large = Buffer.alloc(11 * 1024 * 1024, 'a line of a log that is too long\n');
  await files.setInputFiles({ name: 'large.log', mimeType: 'text/plain', buffer: large });
  await expect(status).toContainText(
    'Not read: large.log has 11 MB. This page reads 10 MB in all.',
  );
  await files.setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from(log) });

  await expect(page.getByRole('heading', { name: 'Errors found' })).toBeFocused();
  await expect(status).toContainText('5 lines in all');
  const row = (name: string | RegExp) => page.getByRole('row', { name });
  await expect(row('overloaded_error')).toContainText('2026-11-29 12:00:01');
  await expect(row('overloaded_error')).toContainText('2 request ids');
  await expect(row(/no such flux <b>/)).toContainText('No page has this message');
  await expect(row(/psycopg2/)).toBeHidden();
  await page.getByLabel('Show errors of other services').check();
  await expect(row(/psycopg2/)).toBeVisible();
  await page.getByLabel('What to do').selectOption("Another service's error");
  await expect(row('overloaded_error')).toBeHidden();
  await page.getByLabel('What to do').selectOption('');

  for (const name of ['Copy as Markdown', 'Copy as CSV']) {
    await page.getByRole('button', { name }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('/docs/errors/overloaded_error/');
    expect(text).toContain('req_011COtherOtherOther');
    expect(text).not.toContain('PlantedPlantedPlantedPlanted');
    expect(text).not.toMatch(/^=|,=/m);
  }
  expect(await page.locator('triage-panel').innerHTML()).not.toContain(key);
  expect(sent.filter((line) => /req_011C|Planted|flux/.test(line))).toEqual([]);

  // What comes later is counted with what is there.
  await page.getByLabel('Tickets or lines of a log').fill('req_011CAloneAloneAlone');
  await page.getByRole('button', { name: 'Group the errors' }).click();
  await expect(row('A request id without an error')).toBeVisible();
  await expect(row('overloaded_error')).toContainText('2 request ids');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('table')).toBeHidden();
});

test('what was pasted stays until it is read, and a file without text is called that', async ({
  page,
  context,
}) => {
  await context.route('**/find-feed.json', (route) => route.abort());
  await page.goto(address(builds.root, '/triage/'));
  const field = page.getByLabel('Tickets or lines of a log');
  const status = page.locator('triage-panel [data-status]');
  await field.fill(log);
  await page.getByRole('button', { name: 'Group the errors' }).click();
  await expect(status).toContainText('Try again');
  await expect(field).toHaveValue(log);
  await context.unroute('**/find-feed.json');

  // A file that is read meanwhile leaves it where it is.
  const archive = { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\0\0') };
  await page.getByLabel('Choose files').setInputFiles(archive);
  await expect(status).toHaveText('a.zip is not a text file. Nothing was read.');
  await expect(page.getByRole('heading', { name: 'Errors found' })).toBeHidden();
  await expect(field).toHaveValue(log);
  await page.getByRole('button', { name: 'Group the errors' }).click();
  await expect(status).toContainText('5 lines in all');
  await expect(field).toHaveValue('');

  // A filter of the last log hides nothing of the next.
  const row = page.getByRole('row', { name: 'overloaded_error' });
  await page.getByLabel('Filter').fill('nothing has these words');
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Start over' }).click();
  await field.fill(log);
  await page.getByRole('button', { name: 'Group the errors' }).click();
  await expect(row).toBeVisible();
});

test('a page whose script is lost says so to whoever turns to its field', async ({ page }) => {
  await page.route(/_astro\/triage\.astro.*\.js/, (route) => route.abort());
  await page.goto(address(builds.root, '/triage/'));
  const words = page.getByText('The script of this page has not come.');
  await expect(words).toBeHidden();
  await page.getByLabel('Tickets or lines of a log').focus();
  await expect(words).toBeVisible();
});
