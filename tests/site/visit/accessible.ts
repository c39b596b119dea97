import axe from 'axe-core';
import type { Check } from './check.ts';

/** axe in both themes: all rules in light, contrast alone in dark, as nothing else changes with it. */
export const checkAccessible: Check = async ({ page }) => {
  await page.evaluate(axe.source);
  const light = await page.evaluate(violations, []);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(violations, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...light.map((fault) => `in light: ${fault}`),
    ...dark.map((fault) => `in dark: ${fault}`),
  ];
};

/** Runs in the page. What passes is not collected, which makes axe several times faster. */
async function violations(rules: string[]): Promise<string[]> {
  const found = await window.axe.run(document, {
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: rules }),
  });
  return found.violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.replaceAll(/\s+/g, ' ')}`).join('; ')}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
