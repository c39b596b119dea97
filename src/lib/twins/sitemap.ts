import { fileURLToPath } from 'node:url';
import { readLibrary } from '../content/disk-library.ts';
import { lastChecked } from './error-index.ts';
import { entryPath, guidePath, statusPath } from '../addresses/urls.ts';

type Item = { url: string; lastmod?: string | undefined };

/** Short links only redirect, so they are not pages of their own. */
export function isOwnPage(url: string): boolean {
  return !/\/e\/[^/]+\/$/.test(url);
}

/** Adds the day on which a page's newest source was read; pages without sources carry none. */
export function withLastChange(source: URL): <Page extends Item>(page: Page) => Page {
  const { entries, statuses, guides } = readLibrary(fileURLToPath(source));
  const days = new Map([
    ...entries.map((entry) => [entryPath(entry.id), lastChecked(entry)] as const),
    ...statuses.map((page) => [statusPath(page.id), lastChecked(page)] as const),
    ...guides.map((guide) => [guidePath(guide.id), lastChecked(guide)] as const),
  ]);
  return (page) => {
    const path = [...days.keys()].find((candidate) =>
      new URL(page.url).pathname.endsWith(candidate),
    );
    const day = path === undefined ? undefined : days.get(path);
    return day ? { ...page, lastmod: day } : page;
  };
}
