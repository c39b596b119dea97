import { blockFaults } from '../code-blocks.ts';
import type { Check } from './check.ts';

/** Every block of code is there, highlighted by class, equal to its source, and copied exactly. */
export const checkSnippets: Check = async ({ page, build, path }) =>
  blockFaults(await page.evaluate(copyEveryBlock), build, path);

/** Runs in the page: presses every copy button, also in folded tabs, and reads the clipboard after each. */
async function copyEveryBlock() {
  const blocks = [];
  for (const figure of document.querySelectorAll('figure.block')) {
    const pre = figure.querySelector('pre');
    const button = figure.querySelector<HTMLElement>('copy-button button');
    const label = figure.querySelector('[data-label]');
    await navigator.clipboard.writeText('nothing was copied');
    if (button && label)
      await new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          done();
        });
        observer.observe(label, { childList: true, characterData: true, subtree: true });
        button.click();
      });
    const said = label?.textContent ?? 'no button';
    blocks.push({
      caption: figure.querySelector('figcaption span')?.textContent ?? '',
      text: pre?.textContent ?? '',
      styled: pre?.querySelectorAll('[style]').length ?? 0,
      keywords: pre?.querySelectorAll('.k').length ?? 0,
      copied: said === 'Copied' ? await navigator.clipboard.readText() : said,
    });
  }
  return blocks;
}
