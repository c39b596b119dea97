import type { OwnChange } from '../content/own-changes.ts';

/** Headings of what we changed ourselves. */
export const ownWords: Record<OwnChange['kind'], string> = {
  'new pages': 'New pages here',
  'new wordings': 'New wordings here',
  corrected: 'Corrected here',
};

/** More changes of a day than these have a page of their own. */
const few = 6;

/** Whether what we changed on a day stands on the page of the day, and not in the list of days. */
export function hasOwnPage(own: readonly OwnChange[]): boolean {
  return own.length > few;
}
