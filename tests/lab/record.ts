import type { Entry } from '../../src/lib/content/entry.ts';
import { languages, type Language } from '../../src/lib/observed.ts';
import {
  changesBetween,
  snapshotsOf,
  versionsSchema,
  type Versions,
  type VersionSnapshot,
} from '../../src/lib/versions.ts';
import { measureBackoff } from './backoff.ts';
import { olderVersions, probePython, probeTypeScript } from './history.ts';
import { observe } from './lab.ts';
import type { ObservedFiles } from './observed-files.ts';

/** Names in `src/observed` that are no entry's. */
export const sharedFiles = ['backoff', 'versions'];

/** Runs the installed SDKs and returns everything that `src/observed` should hold. */
export async function recordInstalled(
  entries: readonly Entry[],
  interpreter: string,
  recorded: ObservedFiles,
): Promise<ObservedFiles> {
  const recordings = await observe(entries, interpreter);
  const backoff = await measureBackoff(interpreter);
  const [typescript, python] = await Promise.all([
    probeTypeScript('installed'),
    probePython('installed', interpreter),
  ]);
  const history = versionsSchema.safeParse(recorded.get('versions')).data;
  const versions: Versions = {
    typescript: withNewest(history?.typescript ?? [], typescript),
    python: withNewest(history?.python ?? [], python),
  };
  const byName = (one: [string, unknown], other: [string, unknown]) => (one[0] < other[0] ? -1 : 1);
  const shared: [string, unknown][] = [
    ['backoff', backoff],
    ['versions', versions],
  ];
  return new Map([...recordings, ...shared].sort(byName));
}

/** Runs every older version, fetching what is not in `.lab` yet, and returns the recorded history. */
export async function recordVersions(
  interpreter: string,
  say: (line: string) => void,
): Promise<Versions> {
  const probes: Record<Language, (version: string) => Promise<VersionSnapshot>> = {
    typescript: (version) => probeTypeScript({ version }),
    python: (version) => probePython({ version }, interpreter),
  };
  const [typescript, python] = await Promise.all(
    languages.map(async (language) => {
      const snapshots: VersionSnapshot[] = [];
      for (const version of olderVersions[language]) {
        snapshots.push(await probes[language](version));
        say(`${language} ${version}`);
      }
      return changesBetween(snapshots);
    }),
  );
  return { typescript: typescript ?? [], python: python ?? [] };
}

/** The history with the installed version as its last: put in place of the same version, or added. */
function withNewest(changes: Versions[Language], newest: VersionSnapshot): Versions[Language] {
  const before = snapshotsOf(changes).filter(({ version }) => version !== newest.version);
  return changesBetween([...before, newest]);
}
