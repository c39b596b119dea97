import type { Library } from '../disk-library.ts';
import { breach, perPage, type Rule } from './rule.ts';

/** Days that a source may have been read after the newest release that is recorded; releases come weekly. */
const ahead = 31;

/** Days and months. */
export const dates: Record<string, Rule> = {
  'a day has come': (library) => {
    const bound = boundOf(library);
    if (bound === null) return [];
    const early = (found: { field: string[]; value: string }[]) =>
      found
        .filter(({ value }) => value > bound.slice(0, value.length))
        .map(({ field, value }) =>
          breach(
            `${value} is more than ${ahead} days after the newest release in src/observed/versions.json; correct it, or record the newer releases first`,
            ...field,
          ),
        );
    return [
      ...library.sources.flatMap(({ file, id, checked }) =>
        early([{ field: ['sources', id, 'checked'], value: checked }]).map((found) => ({
          file,
          ...found,
        })),
      ),
      // The sources of a page are rows of the list.
      ...perPage(({ sources: _, ...page }) => early(datesIn(page, [])))(library),
    ];
  },
};

/** The build asks no clock, so the newest recorded release says how far the calendar is. */
function boundOf({ versions }: Library): string | null {
  const newest = [...(versions?.typescript ?? []), ...(versions?.python ?? [])]
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  return new Date(Date.parse(newest) + ahead * 86_400_000).toISOString().slice(0, 10);
}

/** Whole values that are a day, a month or a year. */
function datesIn(value: object, field: string[]): { field: string[]; value: string }[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (typeof member === 'string')
      return dateKeys.has(key) && /^20\d\d(?:-\d\d){0,2}$/.test(member)
        ? [{ field: [...field, key], value: member }]
        : [];
    if (typeof member !== 'object' || member === null) return [];
    const name = Array.isArray(value) && 'id' in member ? String(member.id) : key;
    return datesIn(member, [...field, name]);
  });
}

const dateKeys = new Set(['checked', 'on', 'until', 'reread']);
