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

/** Part of what releases changed: what all of them have, then what each has alone. */
export type ChangePart = { of: Release | 'all'; names: string[] };

/** What the releases of a day say alike is said once; parts without a name are left out. */
export function partsOf(
  releases: readonly Release[],
  field: 'codes' | 'types' | 'statuses' | 'removed',
): ChangePart[] {
  const [first] = releases;
  const shared = first?.[field].filter((name) =>
    releases.every((each) => each[field].includes(name)),
  );
  const parts: ChangePart[] = [
    { of: 'all', names: shared ?? [] },
    ...releases.map((release) => ({
      of: release,
      names: release[field].filter((name) => shared?.includes(name) !== true),
    })),
  ];
  return parts.filter(({ names }) => names.length > 0);
}
