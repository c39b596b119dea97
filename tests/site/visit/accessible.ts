import type axe from 'axe-core';
import { loadAxe } from './axe.ts';
import type { Check } from './check.ts';

/**
 * axe in both themes: every rule in light; in dark, where only colours differ, contrast. Contrast is
 * asked of one text of each style on each ground, since most texts of a page look like one another.
 */
export const checkAccessible: Check = async ({ page }) => {
  await loadAxe(page);
  await page.evaluate(thinOutCode);
  await page.evaluate(markStyles);
  const light = await page.evaluate(violations);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(markStyles);
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
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-style-sample]' }] });
  const rules = { 'target-size': { enabled: true } };
  return (await window.axe.run(document, { resultTypes: ['violations'], rules })).violations;
}

/** Runs in the page, after the same in light. */
async function darkViolations(): Promise<axe.Result[]> {
  const wanted = { resultTypes: ['violations' as const], runOnly: ['color-contrast'] };
  return (await window.axe.run(document, wanted)).violations;
}

/**
 * Runs in the page: of the words of code, which differ in their class alone, one of each class stays
 * an element. They are a third of a page, and axe asks each of them everything.
 */
function thinOutCode(): void {
  const kept = new Set<string>();
  for (const word of document.querySelectorAll('pre span:not(:has(*))')) {
    const isLike = kept.has(word.className) && word.attributes.length < 2;
    if (isLike) word.replaceWith(...word.childNodes);
    kept.add(word.className);
  }
}

/** Runs in the page: marks one element of each colour, size and weight of text on each ground. */
function markStyles(): void {
  for (const marked of document.querySelectorAll('[data-style-sample]'))
    marked.removeAttribute('data-style-sample');
  const grounds = new Map<Element | null, string>([[null, '']]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(
      element ?? document.body,
    );
    const around = groundOf(element?.parentElement ?? null);
    // An element without a ground of its own stands on its parent's.
    const hasOwn =
      backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1';
    const ground = hasOwn ? `${around}|${backgroundColor}${backgroundImage}${opacity}` : around;
    grounds.set(element, ground);
    return ground;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const samples = new Map<string, Element>();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element?.checkVisibility() || texts.currentNode.textContent?.trim() === '') continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    samples.set([color, fontSize, fontWeight, groundOf(element)].join(), element);
  }
  for (const element of samples.values()) element.setAttribute('data-style-sample', '');
}
