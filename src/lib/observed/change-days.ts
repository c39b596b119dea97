import type { OwnChange } from '../content/own-changes.ts';
import type { Release } from './releases.ts';

/** What happened on one day: releases of the SDKs and changes of our own. */
export type ChangeDay = { day: string; releases: Release[]; own: OwnChange[] };

/** Releases and own changes in, one block a day out, the newest first. */
export function changeDays(releases: readonly Release[], own: readonly OwnChange[]): ChangeDay[] {
  const days = new Set([...releases.map(({ date }) => date), ...own.map(({ day }) => day)]);
  return [...days]
    .sort()
    .reverse()
    .map((day) => ({
      day,
      releases: releases.filter(({ date }) => date === day),
      own: own.filter((change) => change.day === day),
    }));
}

/** What the releases of a day say alike is said once: their common codes, then what each has alone. */
export function sharedCodes(releases: readonly Release[]): string[] {
  const [first, ...rest] = releases;
  return first?.codes.filter((code) => rest.every(({ codes }) => codes.includes(code))) ?? [];
}
