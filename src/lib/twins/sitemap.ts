import type { Library } from '../content/disk-library.ts';
import { lastChecked } from './error-index.ts';
import { entryPath, guidePath, statusPath } from '../addresses/urls.ts';

type Item = { url: string; lastmod?: string | undefined };

/** Short links only redirect, so they are not pages of their own. */
export function isOwnPage(url: string): boolean {
  return !/\/e\/[^/]+\/$/.test(url);
}

/** Adds the day on which a page's newest source was read; pages without sources carry none. */
export function withLastChange(
  libraryOf: () => Pick<Library, 'entries' | 'statuses' | 'guides'>,
): <Page extends Item>(page: Page) => Page {
  let days: ReadonlyMap<string, string> | undefined;
  return (page) => {
    days ??= daysOf(libraryOf());
    // The site may live in a folder: what counts is the end of the address.
    const day = days.get(new URL(page.url).pathname.replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, ''));
    return day ? { ...page, lastmod: day } : page;
  };
}

function daysOf({
  entries,
  statuses,
  guides,
}: Pick<Library, 'entries' | 'statuses' | 'guides'>): ReadonlyMap<string, string> {
  return new Map([
    ...entries.map((entry) => [entryPath(entry.id), lastChecked(entry)] as const),
    ...statuses.map((page) => [statusPath(page.id), lastChecked(page)] as const),
    ...guides.map((guide) => [guidePath(guide.id), lastChecked(guide)] as const),
  ]);
}
