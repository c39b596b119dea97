import { expect, type Locator, type Page } from 'playwright/test';
import { address, builds, builtErrors, builtPages } from './built.ts';
import { test } from './fixture.ts';
import { loadAxe } from './visit/axe.ts';

const pages = builtPages(builds.root);
const isEntry = (path: string) => /^\/errors\/.+/.test(path);
/** The folder of a page in one, else the page. */
const folderOf = (path: string) => /^\/[^/]+\/(?=[^/])/.exec(path)?.[0] ?? path;
/** One entry of each kind, one page of each folder, and the pages of their own. */
const kinds = [
  ...new Map(builtErrors(builds.root).map(({ kind, id }) => [kind, `/errors/${id}/`])).values(),
  ...new Map(pages.filter((path) => !isEntry(path)).map((path) => [folderOf(path), path])).values(),
  '/errors/biling_eror/',
];
const entry = `/errors/${builtErrors(builds.root).find(({ status }) => status !== null)?.id}/`;
const key = 'claude-error-reference:';

test.describe('what is stored under this origin', () => {
  const strange = ['en', 'PYTHON', 'python typescript', '', 'constructor', '"]{}*{display:none'];

  for (const name of ['language', `${key}language`])
    test(`${name} with a value that no tab has hides no code`, async ({ page }) => {
      await page.goto(address(builds.root, entry));
      for (const value of strange) {
        await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
          name,
          value,
        ] as const);
        await page.reload();
        expect(await shownPanels(page), value).toEqual(await chosenTabs(page));
      }
    });

  test('a mark on the root that no tab has hides no code', async ({ page }) => {
    await page.goto(address(builds.root, entry));
    await page.evaluate(() => (document.documentElement.dataset['language'] = 'en'));
    expect(await shownPanels(page)).toEqual(await chosenTabs(page));
  });

  test("a neighbour's theme and language are not ours", async ({ page }) => {
    await page.goto(address(builds.root, entry));
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('language', 'typescript');
    });
    await page.reload();
    const root = page.locator('html');
    await expect(root).not.toHaveAttribute('data-theme');
    await expect(root).not.toHaveAttribute('data-language');
  });

  test('a language that we know is kept in every group that has it', async ({ page }) => {
    await page.goto(address(builds.root, entry));
    await page.evaluate((name) => localStorage.setItem(name, 'typescript'), `${key}language`);
    await page.reload();
    const shown = await shownPanels(page, '[data-sync]');
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(['typescript']));
  });
});

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('the active row of the box differs from the others', async ({ page }) => {
    await page.goto(address(builds.root, '/'));
    await page.getByRole('combobox', { name: 'Find an error' }).fill('rate limit');
    const rows = page.getByRole('option');
    await expect(page.locator('find-box')).toHaveAttribute('data-answered', 'rate limit');
    const resting = await strip(page, rows.nth(1), 'start');
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
    expect((await strip(page, rows.nth(1), 'start')).equals(resting)).toBe(false);
  });

  test('the chosen tab differs from the others by more than its weight', async ({ page }) => {
    await page.goto(address(builds.root, entry));
    const group = page.locator('tab-group').first();
    const tab = group.locator('label').nth(1);
    const before = await strip(page, tab, 'end');
    await tab.locator('input').check();
    await tab.locator('input').blur();
    expect((await strip(page, tab, 'end')).equals(before)).toBe(false);
  });
});

test.describe('on paper', () => {
  test('no page prints what only a screen can use, and all print in ink', async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem(name, 'dark'), `${key}theme`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const faults: string[] = [];
    for (const path of kinds) {
      await page.goto(address(builds.root, path));
      const { drawn, ink, paper } = await page.evaluate(() => ({
        drawn: [
          ...document.querySelectorAll(
            'header, find-box, theme-choice, fieldset, copy-button, .screen-only',
          ),
        ]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.localName),
        ink: getComputedStyle(document.body).color,
        paper: getComputedStyle(document.body).backgroundColor,
      }));
      if (drawn.length > 0) faults.push(`${path} prints ${[...new Set(drawn)].join(', ')}`);
      if (ink !== 'rgb(0, 0, 0)' || paper !== 'rgb(255, 255, 255)')
        faults.push(`${path} prints ${ink} on ${paper}`);
    }
    expect(faults).toEqual([]);
  });

  test('every panel prints under its label, and a source with its address', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(address(builds.root, entry));
    for (const panel of await page.locator('tab-group .panel').all()) {
      await expect(panel).toBeVisible();
      await expect(panel.locator('.print-label')).toBeVisible();
    }
    const source = page.locator('#sources ~ details a[href^="https:"]').first();
    const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain((await source.getAttribute('href')) ?? 'no address');
  });
});

test('on a phone a table is still one for those who hear it', async ({ page }) => {
  await page.goto(address(builds.root, '/http/429/'));
  const wide = await heardAsTable(page);
  expect(wide['cell']).toBeGreaterThan(10);
  expect(wide['columnheader']).toBeGreaterThan(3);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await heardAsTable(page)).toEqual(wide);
});

test('on a phone the rows of a table begin with the answer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/http/429/', '/guides/five-429s/']) {
    await page.goto(address(builds.root, path));
    const row = page.locator('tr:has(.answer)').first();
    const top = async (cell: string) => (await row.locator(cell).boundingBox())?.y ?? 0;
    expect(await top('.answer'), path).toBeLessThan(await top('.long'));
    expect(await top('.name'), path).toBeLessThan(await top('.long'));
  }
});

test('name, links and theme stay in one row on every width', async ({ page }) => {
  const faults: string[] = [];
  for (const path of ['/', entry]) {
    await page.goto(address(builds.root, path));
    for (let width = 320; width <= 1280; width += 20) {
      await page.setViewportSize({ width, height: 800 });
      const middles = await page
        .locator('header .home, header nav a, header theme-choice')
        .evaluateAll((parts) =>
          parts.map((part) => {
            const { top, height } = part.getBoundingClientRect();
            return Math.round(top + height / 2);
          }),
        );
      if (Math.max(...middles) - Math.min(...middles) > 2) faults.push(`${path} at ${width}`);
    }
  }
  expect(faults).toEqual([]);
});

test('text of twice the size makes no page wider than its screen', async ({ page }) => {
  for (const path of ['/', entry, '/triage/']) {
    await page.goto(address(builds.root, path));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const width of [640, 960, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('on a phone targets are large enough, or far enough apart', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  const faults: string[] = [];
  for (const path of kinds) {
    await page.goto(address(builds.root, path));
    await loadAxe(page);
    const violations = await page.evaluate(async () => {
      const wanted = { resultTypes: ['violations' as const], runOnly: ['target-size'] };
      return (await window.axe.run(document, wanted)).violations;
    });
    for (const { nodes } of violations)
      for (const { html, failureSummary } of nodes)
        faults.push(`${path}: ${html.slice(0, 120)} ${failureSummary}`);
  }
  expect(faults).toEqual([]);
});

/** Names of the panels that can be seen, in order. */
async function shownPanels(page: Page, group = ''): Promise<(string | undefined)[]> {
  return page
    .locator(`tab-group${group} > .panel`)
    .evaluateAll((panels) =>
      panels.flatMap((panel) =>
        panel instanceof HTMLElement && panel.getClientRects().length > 0
          ? [panel.dataset['panel']]
          : [],
      ),
    );
}

/** Values of the chosen tabs, in order. */
async function chosenTabs(page: Page): Promise<string[]> {
  return page
    .locator('tab-group input:checked')
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')),
    );
}

/**
 * A picture of a few pixels at the edge of an element, where a border or an outline is and no text,
 * so that neither its weight nor its width shows.
 */
async function strip(page: Page, element: Locator, side: 'start' | 'end'): Promise<Buffer> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the screen');
  const x = Math.round(box.x) + (side === 'start' ? 0 : 4);
  const y = Math.round(side === 'start' ? box.y + 8 : box.y + box.height - 2);
  const clip = side === 'start' ? { x, y, width: 2, height: 16 } : { x, y, width: 6, height: 1 };
  return page.screenshot({ clip, animations: 'disabled' });
}

/** How many parts of tables the browser tells a screen reader of, by role. */
async function heardAsTable(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count: Record<string, number> = {};
  for (const { role, ignored } of nodes) {
    const name = String(role?.value);
    if (!ignored && /^(?:table|row|cell|columnheader)$/.test(name))
      count[name] = (count[name] ?? 0) + 1;
  }
  return count;
}
