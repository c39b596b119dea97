import type { Page } from 'playwright/test';
import type { Check } from './check.ts';
import { cellFaults } from './tables.ts';

/** Nothing makes a page scroll sideways, as it was opened and on the narrowest phone. */
export const checkNarrow: Check = ({ page }) => faultsAt(page, [wide(page).width, 320]);

/** Nor on a common phone, where no table hides a cell or the words of its column. */
export const checkWidth: Check = async ({ page }) => [
  ...(await faultsAt(page, [390])),
  ...(await at(page, 390, cellFaults)),
];

async function faultsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    faults.push(...sidewaysFaults(await at(page, width, sideways), width));
  }
  return faults;
}

/** Says by how much a page is too wide, if it is. */
export function sidewaysFaults({ over, widest }: Sideways, width: number): string[] {
  return over <= 0
    ? []
    : [`scrolls ${over} px sideways at ${width} px; let ${widest} wrap or scroll in itself`];
}

type Sideways = { over: number; widest: string };

/** Asks the page at a width, and gives it its own back. */
async function at<Answer>(page: Page, width: number, ask: () => Answer): Promise<Answer> {
  const size = wide(page);
  if (width === size.width) return page.evaluate(ask) as Promise<Answer>;
  await page.setViewportSize({ ...size, width });
  try {
    return (await page.evaluate(ask)) as Answer;
  } finally {
    await page.setViewportSize(size);
  }
}

function wide(page: Page): { width: number; height: number } {
  return page.viewportSize() ?? { width: 1280, height: 720 };
}

/** Runs in the page: by how much it is too wide, and the deepest element that reaches furthest. */
export function sideways(): Sideways {
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return { over, widest: '' };
  let widest: Element = document.body;
  const visit = (element: Element) => {
    if (element.getBoundingClientRect().right >= widest.getBoundingClientRect().right)
      widest = element;
    // What scrolls or is cut in itself makes no page wider.
    if (getComputedStyle(element).overflowX === 'visible') [...element.children].forEach(visit);
  };
  [...document.body.children].forEach(visit);
  const text = widest.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
  return { over, widest: `<${widest.localName} class="${widest.className}"> "${text}"` };
}
