import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright/test';

/** Makes `window.axe` of an open page. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** The minified file, since every page gets it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: typeof axe;
  }
}
