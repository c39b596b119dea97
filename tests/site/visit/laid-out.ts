import type { Page } from 'playwright/test';
import { address, builtFile, builtPages, type Build } from '../built.ts';
import { unshown } from './shown.ts';
import { sideways, sidewaysFaults } from './width.ts';

/** The narrowest phone: what is too wide for a screen is too wide for it as well. */
const width = 320;
/** Pages that are handed over at once: enough that few messages go to and fro. */
const batch = 64;

/**
 * Pages that scroll sideways, or have code or a link that cannot be seen, as their files are: each takes the
 * place of the other in one open page, which is several times cheaper than to visit them. What folds is open,
 * so that nothing hides a long word.
 */
export async function findMislaid(page: Page, build: Build): Promise<string[]> {
  await page.setViewportSize({ width, height: 720 });
  await page.goto(address(build, '/about/'));
  const checks = await page.evaluateHandle<{ sideways: typeof sideways; unshown: typeof unshown }>(
    `({ sideways: ${sideways.toString()}, unshown: ${unshown.toString()} })`,
  );
  const paths = builtPages(build);
  const faults: string[] = [];
  for (let first = 0; first < paths.length; first += batch) {
    const some = paths.slice(first, first + batch);
    const found = await page.evaluate(
      ({ texts, checks }) =>
        texts.map((text) => {
          const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
          document.documentElement.replaceWith(documentElement);
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          return { wide: checks.sideways(), hidden: checks.unshown() };
        }),
      { texts: some.map((path) => builtFile(build, `${path.slice(1)}index.html`)), checks },
    );
    faults.push(
      ...found.flatMap(({ wide, hidden }, index) =>
        [
          ...sidewaysFaults(wide, width),
          ...hidden.map((part) => `nobody can see ${part}; show it, or leave it out`),
        ].map((fault) => `${some[index]}: ${fault}`),
      ),
    );
  }
  return faults;
}
