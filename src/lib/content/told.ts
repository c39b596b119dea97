import type { ShortLink } from '../addresses/short-links.ts';
import { lastChanges } from '../twins/sitemap.ts';
import type { Library } from './disk-library.ts';
import { shortLinksOf } from './short-link-sources.ts';

/** What the process that checks the content tells the one that builds, as a message between the two. */
export type Told = {
  /** The day of the last change of each page, by its path. */
  changes: Record<string, string>;
  links: ShortLink[];
};

/** All content in, what is told of it out. */
export function toldOf(library: Library): Told {
  return { changes: lastChanges(library), links: shortLinksOf(library) };
}
