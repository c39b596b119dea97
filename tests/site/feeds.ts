import type { Page } from 'playwright/test';
import { builtFile, type Build } from './built.ts';

/** XML files of the site and the root element that their readers expect. */
const roots = {
  'changes.xml': 'feed',
  'opensearch.xml': 'OpenSearchDescription',
  'sitemap-index.xml': 'sitemapindex',
  'sitemap-0.xml': 'urlset',
};

/** What a feed reader, parsing as a browser does, would refuse. */
export async function findFeedFaults(page: Page, build: Build): Promise<string[]> {
  const texts = Object.keys(roots).map((file) => builtFile(build, file));
  const found = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
      }),
    texts,
  );
  const malformed = Object.entries(roots).flatMap(([file, root], index) =>
    found[index] === root
      ? []
      : [`/${file}: is no <${root}> but ${found[index]}; escape what stands in it`],
  );
  const feed = builtFile(build, 'changes.xml');
  const missing = ['<id>', '<title>', '<updated>', '<author>'].filter((tag) => !feed.includes(tag));
  const ids = [...feed.matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>/g)].map((match) => match[1]);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...malformed,
    ...missing.map((tag) => `/changes.xml: has no ${tag}; a feed needs one`),
    ...twice.map((id) => `/changes.xml: has two entries "${id}"; give each change its own id`),
  ];
}
