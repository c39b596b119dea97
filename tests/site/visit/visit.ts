import type { Page } from 'playwright/test';
import { address, type Build } from '../built.ts';
import { checkAccessible } from './accessible.ts';
import type { Check } from './check.ts';
import { checkSnippets } from './snippets.ts';
import { checkStructure } from './structure.ts';
import { checkNarrow, checkWidth } from './width.ts';

/** What one visit looks at, in this order. To look at one thing more, add its check here. */
const checks: readonly Check[] = [
  checkStructure,
  checkSnippets,
  checkAccessible,
  checkNarrow,
  checkWidth,
];

/** Opens a page once, looks at everything there, and returns every fault as "path: what, and its remedy". */
export async function faultsOfPage(
  page: Page,
  build: Build,
  path: string,
  wanted: readonly Check[] = checks,
): Promise<string[]> {
  const url = address(build, path);
  const watch = watchPage(page, new URL(url).origin);
  const response = await page.goto(url);
  const faults =
    response?.ok() === true
      ? []
      : [`is answered with ${response?.status()}; build it, or mend what links to it`];
  for (const check of wanted) faults.push(...(await check({ page, build, path })));
  faults.push(...watch.stop());
  return faults.map((fault) => `${path}: ${fault}`);
}

/** Notes what a page says to the console and asks of other origins, until it is stopped. */
function watchPage(page: Page, origin: string): { stop(): string[] } {
  const faults: string[] = [];
  const listeners = new AbortController();
  const note = (fault: string) => {
    if (!listeners.signal.aborted) faults.push(fault);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      note(`the console says ${JSON.stringify(message.text())}; mend what it is about`);
  });
  page.on('pageerror', (error) => note(`a script fails: ${error.message}; mend the script`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      note(`asks ${url.origin} for ${url.pathname}; a page may ask its own origin only`);
  });
  return {
    stop: () => {
      listeners.abort();
      page.removeAllListeners();
      return faults;
    },
  };
}
