import type { Check } from './check.ts';

/** One main heading, a title and a description of its own, its address, and whose site this is. */
export const checkStructure: Check = async ({ page, build, path }) => {
  const seen = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility())
      .length,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    independent: document.body.innerText.includes('Independent of Anthropic'),
  }));
  const address = URL.canParse(seen.canonical) ? new URL(seen.canonical).pathname : seen.canonical;
  const wanted = `${build.base}${path.slice(1)}`;
  return [
    seen.headings !== 1 && `has ${seen.headings} visible h1; keep exactly one, the page's subject`,
    !/. \| Claude Error Reference$|^Claude Error Reference$/.test(seen.title) &&
      `its title is "${seen.title}"; end it with the site's name, through the layout`,
    seen.description.length <= 30 &&
      `its description is "${seen.description}"; give the layout a sentence`,
    address !== wanted && `its canonical address is "${address}"; make it ${wanted}`,
    !seen.independent && 'does not say "Independent of Anthropic"; keep the footer on every page',
  ].filter((fault) => fault !== false);
};
