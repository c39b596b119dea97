import type { Library } from '../content/disk-library.ts';
import { lastChecked } from './error-index.ts';
import { entryPath, guidePath, statusPath } from '../addresses/urls.ts';

type Item = { url: string; lastmod?: string | undefined };

/** Adds the day on which a page's newest source was read; pages without sources carry none. */
export function withLastChange(
  changes: () => Readonly<Record<string, string>>,
): <Page extends Item>(page: Page) => Page {
  return (page) => {
    // The site may live in a folder: what counts is the end of the address.
    const day = changes()[new URL(page.url).pathname.replace(/^.*(?=\/[^/]+\/[^/]+\/$)/, '')];
    return day ? { ...page, lastmod: day } : page;
  };
}

/** The day on which the newest source of a page was read, by its path. */
export function lastChanges({
  entries,
  statuses,
  guides,
}: Pick<Library, 'entries' | 'statuses' | 'guides'>): Record<string, string> {
  return Object.fromEntries([
    ...entries.map((entry) => [entryPath(entry.id), lastChecked(entry)] as const),
    ...statuses.map((page) => [statusPath(page.id), lastChecked(page)] as const),
    ...guides.map((guide) => [guidePath(guide.id), lastChecked(guide)] as const),
  ]);
}
