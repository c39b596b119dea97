import type { Check } from './check.ts';
import { cellFaults } from './tables.ts';

/** Widths beside that of the visit. */
const phones: readonly number[] = [320, 390];

/**
 * Nothing makes a page scroll sideways, at the width of the visit and on a phone, where no table hides
 * a cell or the words of its column.
 */
export const checkWidth: Check = async ({ page }) => {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  const faults: string[] = [];
  for (const width of [size.width, ...phones]) {
    if (width !== size.width) await page.setViewportSize({ ...size, width });
    const { over, widest } = await page.evaluate(sideways);
    if (over > 0)
      faults.push(
        `scrolls ${over} px sideways at ${width} px; let ${widest} wrap or scroll in itself`,
      );
    if (width === 390) faults.push(...(await page.evaluate(cellFaults)));
  }
  if (phones.length > 0) await page.setViewportSize(size);
  return faults;
};

/** Runs in the page: by how much it is too wide, and the deepest element that reaches furthest. */
function sideways() {
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
