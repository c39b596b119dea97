import type { Build } from './built.ts';

/** What a page says of itself, and all its text. */
export type Head = { title: string; description: string; canonical: string; text: string };

/** What is wrong with it: a title and a description of its own, its address, and whose site this is. */
export function headFaults(head: Head, build: Build, path: string): string[] {
  const { title, description, canonical, text } = head;
  const address = URL.canParse(canonical) ? new URL(canonical).pathname : canonical;
  const wanted = `${build.base}${path.slice(1)}`;
  return [
    !/. \| Claude Error Reference$|^Claude Error Reference$/.test(title) &&
      `its title is "${title}"; end it with the site's name, through the layout`,
    description.length <= 30 && `its description is "${description}"; give the layout a sentence`,
    address !== wanted && `its canonical address is "${address}"; make it ${wanted}`,
    !text.includes('Independent of Anthropic') &&
      'does not say "Independent of Anthropic"; keep the footer on every page',
  ].filter((fault) => fault !== false);
}
