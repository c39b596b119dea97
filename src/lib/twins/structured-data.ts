import type { Entry } from '../content/entry.ts';
import { lastChecked } from './error-index.ts';
import { proseToText } from '../content/prose.ts';
import { absolute, entryPath } from '../addresses/urls.ts';

/** Entry in, schema.org data for search engines out: an article and the way to it. */
export function structuredData(entry: Entry, site: URL | undefined): string {
  const url = absolute(entryPath(entry.id), site);
  const crumb = (position: number, name: string, item: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item,
  });
  const graph = [
    {
      '@type': 'TechArticle',
      headline: entry.title,
      description: proseToText(entry.summary),
      url,
      dateModified: lastChecked(entry),
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        crumb(1, 'Claude Error Reference', absolute('/', site)),
        crumb(2, 'All errors', absolute('/errors/', site)),
        crumb(3, entry.title, url),
      ],
    },
  ];
  // A closing script tag inside the text would end the element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    '\\u003c',
  );
}
