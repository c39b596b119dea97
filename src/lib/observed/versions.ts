import { z } from 'astro/zod';
import type { Language } from './recording.ts';
import { isNext } from './version-order.ts';

/** What one SDK version does. Every section maps a name to what was seen under it. */
export const sections = ['statuses', 'codes', 'types', 'classes', 'unknownClass'] as const;

/**
 * `statuses`: HTTP status to class raised. `codes`: `<status> <code>` to class raised, where it is not the
 * status's. `types`: values of `error.type`. `classes`: error class to its shortest public path.
 * `unknownClass`: a class name to the error that naming it in a handler gives on this version.
 */
export type Snapshot = Record<(typeof sections)[number], Record<string, string>>;

const change = z.record(z.string(), z.string().nullable()).optional();
const versionChange = z.strictObject({
  version: z.string(),
  /** Day on which the registry received it. */
  day: z.iso.date(),
  /** Day on which this site took it up; absent for versions older than the site. */
  taken: z.iso.date().optional(),
  /** The version before it, where the numbers alone do not tell: the registry has none in between. */
  follows: z.string().optional(),
  statuses: change,
  codes: change,
  types: change,
  classes: change,
  unknownClass: change,
});

/** `src/observed/versions.json`: per SDK, oldest first, what each version changed; null means removed. */
export const versionsSchema = z.strictObject({
  typescript: z.array(versionChange).min(1),
  python: z.array(versionChange).min(1),
});

export type VersionChange = z.infer<typeof versionChange>;
export type Versions = z.infer<typeof versionsSchema>;
/** What a version does, without the day it came. */
export type Surface = { version: string; snapshot: Snapshot };
export type VersionSnapshot = Surface & { day: string; taken?: string | undefined };

/** Per name, the first version that has it as the newest does; null when the oldest recorded one already did. */
export type FirstVersions = Record<Language, Record<keyof Snapshot, Map<string, string | null>>>;

/** Full snapshots, oldest first, from the recorded changes. */
export function snapshotsOf(changes: readonly VersionChange[]): VersionSnapshot[] {
  const known = rebuilt.get(changes);
  if (known) return known;
  let snapshot = emptySnapshot();
  const snapshots = changes.map((change) => {
    snapshot = { ...snapshot };
    for (const section of sections) {
      const merged = { ...snapshot[section], ...change[section] };
      snapshot[section] = Object.fromEntries(
        Object.entries(merged).filter((pair): pair is [string, string] => pair[1] !== null),
      );
    }
    const { version, day, taken } = change;
    return { version, day, ...(taken && { taken }), snapshot };
  });
  rebuilt.set(changes, snapshots);
  return snapshots;
}

/** Every page asks for the same history. */
const rebuilt = new WeakMap<readonly VersionChange[], VersionSnapshot[]>();

/** The recorded form of snapshots, oldest first: per version only the difference to the one before. */
export function changesBetween(snapshots: readonly VersionSnapshot[]): VersionChange[] {
  return snapshots.map(({ version, day, taken, snapshot }, index) => {
    const older = snapshots[index - 1];
    const before = older?.snapshot ?? emptySnapshot();
    const change: VersionChange = { version, day, ...(taken && { taken }) };
    if (older && !isNext(older.version, version)) change.follows = older.version;
    for (const section of sections) {
      const names = [
        ...new Set([...Object.keys(before[section]), ...Object.keys(snapshot[section])]),
      ];
      const changed = names
        .filter((name) => before[section][name] !== snapshot[section][name])
        .sort()
        .map((name) => [name, snapshot[section][name] ?? null] as const);
      if (changed.length > 0) change[section] = Object.fromEntries(changed);
    }
    return change;
  });
}

/** For each class, code, status and type of the newest version: the first version that has it, per SDK. */
export function firstVersions(versions: Versions): FirstVersions {
  return { typescript: firstOf(versions.typescript), python: firstOf(versions.python) };
}

/** First version whose class for this status and code is the newest one's; null when older than all recorded. */
export function firstVersionRaising(
  versions: Versions,
  language: Language,
  status: number,
  code: string | null,
): string | null {
  const raising = snapshotsOf(versions[language]).map(({ version, snapshot }) => ({
    version,
    name: classFor(snapshot, status, code),
  }));
  return firstLikeNewest(raising.map(({ version, name }) => ({ version, value: name })));
}

/** The class that a version raises for a status and a code; an unlisted status above 500 raises as 500 does. */
export function classFor(
  snapshot: Snapshot,
  status: number,
  code: string | null,
): string | undefined {
  const byCode = code === null ? undefined : snapshot.codes[`${status} ${code}`];
  return byCode ?? snapshot.statuses[status] ?? (status > 500 ? snapshot.statuses[500] : undefined);
}

function firstOf(changes: readonly VersionChange[]): FirstVersions[Language] {
  const history = snapshotsOf(changes);
  const newest = history.at(-1)?.snapshot ?? emptySnapshot();
  const first = (section: keyof Snapshot) =>
    new Map(
      Object.keys(newest[section]).map((name) => [
        name,
        firstLikeNewest(
          history.map(({ version, snapshot }) => ({
            version,
            value: valueOf(snapshot, section, name),
          })),
        ),
      ]),
    );
  return {
    statuses: first('statuses'),
    codes: first('codes'),
    types: first('types'),
    classes: first('classes'),
    unknownClass: first('unknownClass'),
  };
}

/** A class may move to another path: having it counts. A status or code counts with its class. */
function valueOf(snapshot: Snapshot, section: keyof Snapshot, name: string): string | undefined {
  const value = snapshot[section][name];
  return section === 'classes' && value !== undefined ? name : value;
}

/** The first version of the unbroken run up to the newest; null when the run spans all. */
function firstLikeNewest(
  values: readonly { version: string; value: string | undefined }[],
): string | null {
  const newest = values.at(-1)?.value;
  const last = values.findLastIndex(({ value }) => value !== newest);
  return last === -1 ? null : (values[last + 1]?.version ?? null);
}

function emptySnapshot(): Snapshot {
  return { statuses: {}, codes: {}, types: {}, classes: {}, unknownClass: {} };
}
