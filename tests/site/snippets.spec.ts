import { expect, test } from 'playwright/test';
import { address, builds, builtErrors, builtFile } from './built.ts';

type Data = {
  handling: { code: string }[];
  fixes: { request?: { wrong?: string; right: string } }[];
  response: { status: number; body: string } | null;
};

for (const { id } of builtErrors(builds.root)) {
  test(`${id} shows its snippets highlighted, equal to their source, and copies them`, async ({
    page,
    context,
  }) => {
    const data: Data = JSON.parse(builtFile(builds.root, `errors/${id}.json`));
    const sources = [
      ...data.handling.map(({ code }) => code.trimEnd()),
      ...data.fixes
        .flatMap(({ request }) => [request?.wrong, request?.right])
        .flatMap((code) => (code === undefined ? [] : [code.trimEnd()])),
    ];
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address(builds.root, `/errors/${id}/`));

    const blocks = page.locator('figure.block');
    const shown: string[] = [];
    for (const block of await blocks.all()) {
      const pre = block.locator('pre');
      const { text, styled } = await pre.evaluate((element) => ({
        text: element.textContent ?? '',
        styled: element.querySelectorAll('[style]').length,
      }));
      expect(text.trim()).not.toBe('');
      shown.push(text);
      expect(styled, 'inline styles').toBe(0);
      // A block in a folded tab has a button too; a click by script reaches it.
      await block
        .locator('copy-button button')
        .evaluate((button) => button instanceof HTMLElement && button.click());
      await expect(block.locator('[data-label]')).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
    for (const source of sources) expect(shown).toContain(source);
    if (data.handling.length > 0)
      expect(await blocks.locator('[class^=token-keyword]').count()).toBeGreaterThan(0);
    if (data.response && data.response.status >= 400 && data.response.body.startsWith('{'))
      expect(shown.some((text) => text.includes('"request_id"'))).toBe(true);
  });
}
