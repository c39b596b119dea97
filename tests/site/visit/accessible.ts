import axe from 'axe-core';
import type { Check } from './check.ts';

/**
 * axe in both themes: every rule in light; in dark, where only colours differ, contrast, on one
 * element of each pair of colours.
 */
export const checkAccessible: Check = async ({ page }) => {
  await page.evaluate(axe.source);
  const light = await page.evaluate(violations);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(darkViolations);
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...light.flatMap((rule) => linesOf('light', rule)),
    ...dark.flatMap((rule) => linesOf('dark', rule)),
  ];
};

function linesOf(theme: string, { id, help, nodes }: axe.Result): string[] {
  return nodes.map(({ html, failureSummary = '' }) =>
    `in ${theme}, axe ${id}: ${help}. ${html.slice(0, 160)} ${failureSummary}`.replaceAll(
      /\s+/g,
      ' ',
    ),
  );
}

/**
 * Runs in the page. What passes is not collected, which makes axe several times faster; the size of
 * targets is off in axe until it is asked for.
 */
async function violations(): Promise<axe.Result[]> {
  const rules = { 'target-size': { enabled: true } };
  return (await window.axe.run(document, { resultTypes: ['violations'], rules })).violations;
}

/** Runs in the page: contrast of one text of each colour, size and weight on each background. */
async function darkViolations(): Promise<axe.Result[]> {
  const grounds = new Map<Element | null, string>([[null, '']]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(
      element ?? document.body,
    );
    const ground = `${groundOf(element?.parentElement ?? null)}|${backgroundColor}${backgroundImage}${opacity}`;
    // An element without a ground of its own stands on its parent's.
    const own = backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none';
    const result = own || opacity !== '1' ? ground : groundOf(element?.parentElement ?? null);
    grounds.set(element, result);
    return result;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pairs = new Map<string, Element>();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element?.checkVisibility() || texts.currentNode.textContent?.trim() === '') continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    pairs.set([color, fontSize, fontWeight, groundOf(element)].join(), element);
  }
  const wanted = { resultTypes: ['violations' as const], runOnly: ['color-contrast'] };
  return (await window.axe.run({ include: [...pairs.values()] }, wanted)).violations;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
