import { headFaults } from '../head.ts';
import type { Check } from './check.ts';

/** One main heading, a title and a description of its own, its address, and whose site this is. */
export const checkStructure: Check = async ({ page, build, path }) => {
  const seen = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility())
      .length,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    text: document.body.innerText,
  }));
  return [
    ...(seen.headings === 1
      ? []
      : [`has ${seen.headings} visible h1; keep exactly one, the page's subject`]),
    ...headFaults(seen, build, path),
  ];
};
