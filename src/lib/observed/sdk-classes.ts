import { firstVersions, snapshotsOf, type Versions } from './versions.ts';

/** A status, a code or a type in both SDKs: the class raised and the first version that raises it. */
export type ClassRow = {
  name: string;
  python: string | undefined;
  typescript: string | undefined;
  since: { python: string | null; typescript: string | null };
};

type Section = 'statuses' | 'codes' | 'classes' | 'types';

/** One row a name of this section in the newest version of either SDK, sorted by name. */
export function classRows(versions: Versions, section: Section): ClassRow[] {
  const newest = {
    python: snapshotsOf(versions.python).at(-1)?.snapshot[section] ?? {},
    typescript: snapshotsOf(versions.typescript).at(-1)?.snapshot[section] ?? {},
  };
  const first = firstVersions(versions);
  const names = [...new Set([...Object.keys(newest.python), ...Object.keys(newest.typescript)])];
  return names.sort().map((name) => ({
    name,
    python: newest.python[name],
    typescript: newest.typescript[name],
    since: {
      python: first.python[section].get(name) ?? null,
      typescript: first.typescript[section].get(name) ?? null,
    },
  }));
}

/** What naming a class does in an SDK version that lacks it: the error, and the last such version. */
export function unknownClassEffect(
  versions: Versions,
  name: string,
): { python: string | undefined; typescript: string | undefined } {
  const effect = (language: 'python' | 'typescript') =>
    snapshotsOf(versions[language])
      .map(({ snapshot }) => snapshot.unknownClass[name])
      .findLast((text) => text !== undefined);
  return { python: effect('python'), typescript: effect('typescript') };
}
