import { languages } from '../observed/recording.ts';
import type { Versions } from '../observed/versions.ts';
import { daysBetween, newestOf } from './days.ts';
import type { Grade, Source } from './fields.ts';

/** Days for which a reading stands. An inference is as old as what it follows from. */
export const reviewWindows: Record<Exclude<Grade, 'inferred'>, number> = {
  documented: 180,
  sdk: 180,
  measured: 180,
  reported: 365,
};

type Page = { sources: readonly Source[]; reread?: string | undefined };

/**
 * Page and the present day in, its newest reading out when every reading is older than its window; null
 * while one of them stands. Whoever reread the page read each source on that day. Our own runs, which are
 * repeated by themselves, count where a page has nothing else.
 */
export function overdueSince({ sources, reread = '' }: Page, today: string): string | null {
  const outside = sources.filter(({ grade }) => grade !== 'measured' && grade !== 'inferred');
  const readings = (outside.length > 0 ? outside : sources).flatMap(({ grade, checked }) =>
    grade === 'inferred' ? [] : [{ grade, day: newestOf([checked, reread]) }],
  );
  if (readings.length === 0) return null;
  const isOld = readings.every(({ grade, day }) => daysBetween(day, today) > reviewWindows[grade]);
  return isOld ? newestOf(readings.map(({ day }) => day)) : null;
}

/**
 * Every page in, and the releases that were taken up; today out. A build has no clock: for it, today is the
 * newest day on which anything was read or released.
 */
export function presentDay(pages: readonly Page[], versions: Versions | undefined): string {
  const read = pages.flatMap(({ sources, reread = '' }) => [
    ...sources.map(({ checked }) => checked),
    reread,
  ]);
  const released = versions === undefined ? [] : languages.flatMap((each) => versions[each]);
  return newestOf([...read, ...released.map(({ day, taken = day }) => taken)]);
}
