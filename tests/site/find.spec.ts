import { expect, type Page } from 'playwright/test';
import { address, builds, builtFile } from './built.ts';
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

test('a message of ours that no page has leads to its type, with a masked report', async ({
  page,
}) => {
  const unknown = error.replace(/prompt is too long[^"]*/, `moon phase ${key} is wrong`);
  await page.getByRole('combobox', { name: 'Find an error' }).fill(unknown);
  const note = page.locator('[data-note]');
  await expect(note).toContainText('An error of the Claude API, but no page here has this message');
  await expect(note).toContainText('type invalid_request_error');
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('href', /\/errors\/invalid_request_error\//);
  const report = page.getByRole('link', { name: 'Report this message' });
  await expect(report).toHaveAttribute('href', /issues\/new\?.*moon/);
  expect(await report.getAttribute('href')).not.toContain('PlantedPlanted');
  await page.getByRole('combobox', { name: 'Find an error' }).fill('overloaded_error');
  await expect(report).toBeHidden();
});

test('a message of a relay is called so', async ({ page }) => {
  const relayed = error.replace(/prompt is too long[^"]*/, 'no available account in pool');
  await page.getByRole('combobox', { name: 'Find an error' }).fill(relayed);
  await expect(page.locator('[data-note]')).toContainText('Not a message of the Claude API');
});

test('what was left aside is said after the rows', async ({ page }) => {
  await drop(page, 'server.log', `2026-01-01 started\n2026-01-01 ERROR ${error}\n`);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator('[data-aside]')).toHaveText('Left aside: 1 other line.');
  const [rows, aside] = await Promise.all([
    page.getByRole('listbox').boundingBox(),
    page.locator('[data-aside]').boundingBox(),
  ]);
  expect(aside?.y).toBeGreaterThanOrEqual((rows?.y ?? 0) + (rows?.height ?? 0) - 1);
});

test('a question leads to the section that answers it, and quotes it', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Find an error' }).fill('billing_error card declined');
  const row = page.locator('[role=option][href*="/errors/billing_error/#question-declined"]');
  await expect(row).toBeVisible();
  await expect(row).toContainText(/declined/i);
});

test('a question in another language is answered by its words', async ({ page }) => {
  await page
    .getByRole('combobox', { name: 'Find an error' })
    .fill('der Server ist überlastet, Claude');
  await expect(page.getByRole('option').first()).toHaveAttribute('href', /overloaded_error/);
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

/** Pastes as a reader does, with the keys. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test.describe('the box does what the hand says:', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const two = `ERROR ${error}\nat once`;

  test('a paste takes the place of what is selected, and can be taken back', async ({ page }) => {
    const line = page.getByRole('combobox', { name: 'Find an error' });
    const area = page.getByRole('textbox', { name: 'Pasted error' });
    await line.fill('rate limit');
    await line.press('ControlOrMeta+a');
    await paste(page, two);
    await expect(area).toHaveValue(two);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(line).toHaveValue('rate limit');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(area).toHaveValue(two);
    await page.keyboard.press('ControlOrMeta+a');
    await paste(page, 'overloaded_error');
    await expect(area).toHaveValue('overloaded_error');
  });

  test('a paste lands at the caret, and typing goes on behind it', async ({ page }) => {
    const line = page.getByRole('combobox', { name: 'Find an error' });
    await line.fill('before after');
    await line.evaluate((input: HTMLInputElement) => input.setSelectionRange(7, 7));
    await paste(page, 'one\ntwo ');
    await page.keyboard.type('X');
    await expect(page.locator('#find-paste')).toHaveValue('before one\ntwo Xafter');
  });

  test('a pasted key is masked where the caret was, and taken back with one step', async ({
    page,
  }) => {
    const line = page.getByRole('combobox', { name: 'Find an error' });
    await line.fill('key: ');
    await expect(page.locator('find-box')).toHaveAttribute('data-answered', 'key: ');
    await paste(page, key);
    await expect(line).toHaveValue(/^key: sk-ant-/);
    expect(await line.inputValue()).not.toContain('PlantedPlanted');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(line).toHaveValue('key: ');
  });

  test('a new text has its first row chosen, whichever was chosen before', async ({ page }) => {
    const line = page.getByRole('combobox', { name: 'Find an error' });
    await line.fill('rate limit');
    await expect(page.getByRole('option').nth(3)).toBeVisible();
    for (let press = 0; press < 3; press += 1) await line.press('ArrowDown');
    await line.press('ControlOrMeta+a');
    await paste(page, two);
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/errors\/prompt-too-long\/$/);
  });

  test('an Enter before the answer opens the answer when it is there', async ({ page }) => {
    const held: (() => Promise<void>)[] = [];
    await page.route('**/find-first.json', (route) => void held.push(() => route.continue()));
    const line = page.getByRole('combobox', { name: 'Find an error' });
    await line.fill('overloaded_error');
    await line.press('Enter');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const go of held) await go();
    await expect(page).toHaveURL(/\/errors\/overloaded_error\/$/);
  });

  test('a long text goes to the area, however it comes', async ({ page }) => {
    const long = `${error} `.repeat(20);
    await page.getByRole('combobox', { name: 'Find an error' }).fill(long);
    await expect(page.locator('#find-paste')).toHaveValue(long);
    await page.locator('#find-paste').press('Escape');
    await page.locator('#find-input').click();
    await paste(page, long);
    await expect(page.locator('#find-paste')).toHaveValue(long);
  });

  test('a whole log is read to its end, and shown by its ends', async ({ page }) => {
    const noise = '2026-01-01T00:00:00Z INFO request finished in 12 ms\n';
    await page.locator('#find-input').click();
    await paste(page, `${noise.repeat(10_000)}${error}\n${noise.repeat(10_000)}${key}`);
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
    const shown = await page.locator('#find-paste').inputValue();
    expect(shown.length).toBeLessThan(70_000);
    expect(shown).not.toContain('PlantedPlanted');
    expect(shown).toContain('characters are read and not shown');
  });

  test('Enter on the page of that very error closes the list, fills the ticket and leaves no values', async ({
    page,
  }) => {
    await page.goto(address(builds.root, '/errors/prompt-too-long/'));
    await page.locator('#find-input').click();
    await paste(page, two);
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /prompt-too-long/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(page.locator('[data-ticket]')).toContainText('req_011CExampleExampleExample');
    await expect(page).toHaveURL(address(builds.root, '/errors/prompt-too-long/'));
  });

  test('a row in another tab takes the values along, and its link stays without them', async ({
    page,
    context,
  }) => {
    await page.locator('#find-input').click();
    await paste(page, two);
    const row = page.getByRole('option').first();
    await expect(row).toHaveAttribute('href', /prompt-too-long\/$/);
    const opened = context.waitForEvent('page');
    await row.click({ modifiers: ['ControlOrMeta'] });
    const other = await opened;
    await expect(other.locator('[data-ticket]')).toContainText('req_011CExampleExampleExample');
    await expect(row).toHaveAttribute('href', /prompt-too-long\/$/);
  });

  test('the link of a find carries the recognised lines of a log, and no more', async ({
    page,
  }) => {
    await page.locator('#find-input').click();
    await paste(page, `customer Jane Roe, Elm Street 5\n${error}\ntotal 42.17 EUR`);
    await page.getByRole('button', { name: 'Copy link to this find' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/find\/#q=/);
    expect(decodeURIComponent(link)).not.toMatch(/Jane|Elm|42\.17/);
    expect(link.length).toBeLessThan(2100);
  });

  test('a link of old is answered, and its text leaves the address', async ({ page }) => {
    await page.goto(address(builds.root, '/find/?q=overloaded_error'));
    await expect(page.getByRole('option').first()).toHaveAttribute('href', /overloaded_error/);
    await expect(page).toHaveURL(address(builds.root, '/find/'));
  });
});

test('a screen reader hears one result when typing rests, and nothing when the list is closed', async ({
  page,
}) => {
  const line = page.getByRole('combobox', { name: 'Find an error' });
  const heard: string[] = [];
  await page.exposeFunction('hear', (text: string) => heard.push(text));
  await page.getByRole('combobox', { name: 'Find an error' }).focus();
  await page.locator('[data-status]').evaluate((status) => {
    const { hear } = window as unknown as { hear: (text: string) => void };
    new MutationObserver(() => hear(status.textContent)).observe(status, { childList: true });
  });
  await line.pressSequentially('overloaded');
  await expect(page.locator('[data-status]')).toHaveText(/^\d+ pages? found\.$/);
  expect(heard.filter((text) => text !== '')).toHaveLength(1);
  await line.press('Escape');
  await expect(page.locator('[data-status]')).toHaveText('');
});

test('the list is expanded only with rows, its rows have short names, and Tab closes it', async ({
  page,
}) => {
  await page.goto(address(builds.root, '/about/'));
  const line = page.getByRole('combobox', { name: 'Find an error' });
  await line.fill('§§§');
  await expect(page.getByText('Nothing found.').first()).toBeVisible();
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await line.fill('overloaded');
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  const names = await page
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.ariaLabel ?? ''));
  for (const name of names) {
    expect(name).not.toBe('');
    expect(name.length).toBeLessThan(140);
  }
  await line.press('Tab');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(line).toHaveAttribute('aria-expanded', 'false');
});

test('an address with a broken escape is helped as well', async ({ page }) => {
  for (const path of ['/errors/overloaded_eror%', '/errors/%E0%A4%A/overloaded_eror'])
    await test.step(path, async () => {
      await page.route(`**${path}`, (route) =>
        route.fulfill({ contentType: 'text/html', body: builtFile(builds.root, '404.html') }),
      );
      await page.goto(address(builds.root, path));
      await expect(page.getByRole('link', { name: /^overloaded_error/ })).toBeVisible();
    });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing can be pasted, and a link leads to the list of all errors', async ({ page }) => {
    await expect(page.locator('#find-input')).toBeHidden();
    await expect(page.locator('form:visible')).toHaveCount(0);
    await page.getByRole('link', { name: 'find it in the list of all' }).click();
    await expect(page).toHaveURL(address(builds.root, '/find/'));
  });
});
