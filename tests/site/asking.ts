import type { Page } from 'playwright/test';
import type { Build } from './built.ts';

/** Types into the box of an open page and returns the site paths of the results, best first. */
export async function find(page: Page, build: Build, text: string): Promise<string[]> {
  const urls = await page.evaluate(type, text);
  return urls.map((url) => `/${url.slice(build.base.length)}`);
}

/** Runs in the page, which saves the round trips of waiting: types, and returns what the box answers. */
async function type(text: string): Promise<string[]> {
  const box = document.querySelector<HTMLElement>('find-box');
  const input = box?.querySelector('input');
  if (!box || !input) throw new Error('the page has no box');
  delete box.dataset['answered'];
  await new Promise<void>((answered) => {
    const observer = new MutationObserver(() => {
      if (box.dataset['answered'] !== text.slice(0, 200)) return;
      observer.disconnect();
      answered();
    });
    observer.observe(box, { attributeFilter: ['data-answered'] });
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const options = box.querySelectorAll<HTMLAnchorElement>('[role=option]');
  return [...options].map(({ pathname }) => pathname);
}
