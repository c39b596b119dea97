import { snapshotsOf, type Versions } from './versions.ts';

/** What one SDK version added or changed for people who handle errors. */
export type Release = {
  sdk: 'python' | 'typescript';
  version: string;
  /** Day of the release, YYYY-MM-DD. */
  date: string;
  codes: string[];
  types: string[];
  classes: string[];
  /** Statuses that raise another class than before: `402: APIError → PaymentRequiredError`. */
  statuses: string[];
  removed: string[];
};

/** Versions that changed something, the newest first. The oldest recorded one has nothing before it. */
export function releasesWithChanges(versions: Versions): Release[] {
  return (['python', 'typescript'] as const)
    .flatMap((sdk) => {
      const history = snapshotsOf(versions[sdk]);
      return history.slice(1).map(({ version, day, snapshot }, index) => {
        const before = history[index]?.snapshot ?? snapshot;
        const added = (section: 'codes' | 'types' | 'classes') =>
          Object.keys(snapshot[section]).filter((name) => before[section][name] === undefined);
        const gone = (section: 'codes' | 'types' | 'classes') =>
          Object.keys(before[section]).filter((name) => snapshot[section][name] === undefined);
        return {
          sdk,
          version,
          date: day,
          codes: added('codes').map(codeName),
          types: added('types'),
          classes: added('classes'),
          statuses: Object.keys(snapshot.statuses)
            .filter((status) => snapshot.statuses[status] !== before.statuses[status])
            .map(
              (status) =>
                `${status}: ${before.statuses[status] ?? 'none'} → ${snapshot.statuses[status]}`,
            ),
          removed: [...gone('codes').map(codeName), ...gone('types'), ...gone('classes')],
        };
      });
    })
    .filter(({ codes, types, classes, statuses, removed }) =>
      [codes, types, classes, statuses, removed].some((list) => list.length > 0),
    )
    .sort((one, other) =>
      one.date === other.date ? compare(other, one) : one.date < other.date ? 1 : -1,
    );
}

/** A recorded code is named with its status: `429 ramp_limit_exceeded`. */
function codeName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function compare(one: Release, other: Release): number {
  return `${one.sdk} ${one.version}`.localeCompare(`${other.sdk} ${other.version}`, 'en', {
    numeric: true,
  });
}
