import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/lib/observed/recording.ts';
import { compareVersions } from '../../src/lib/observed/version-order.ts';
import {
  changesBetween,
  snapshotsOf,
  type Surface,
  type VersionChange,
  type VersionSnapshot,
} from '../../src/lib/observed/versions.ts';
import { probePython, probeTypeScript, statuses } from './probes.ts';
import type { Release } from './registry/releases.ts';

/** The version with which the history of each SDK begins. */
const oldestVersions: Record<Language, string> = {
  typescript: '0.120.0',
  python: '0.121.0',
};

const here = import.meta.dirname;
const cache = join(here, '..', '..', '.lab', 'probes');

/**
 * The history with every release from the oldest to `newest`: a version that is recorded is taken as it is,
 * any other one is fetched and run. Each run is kept in `.lab`, so that an interrupted walk goes on where it was.
 */
export async function walkVersions(
  language: Language,
  newest: string,
  { releases, recorded, interpreter, say }: Walk,
): Promise<VersionChange[]> {
  const known = new Map(snapshotsOf(recorded).map((each) => [each.version, each]));
  const snapshots: VersionSnapshot[] = [];
  for (const { version, day } of releases) {
    if (compareVersions(version, oldestVersions[language]) < 0) continue;
    if (compareVersions(version, newest) > 0) continue;
    const { snapshot, taken } = known.get(version) ?? {
      ...(await probeOnce(language, version, interpreter, say)),
      taken: undefined,
    };
    snapshots.push({ version, day, ...(taken && { taken }), snapshot });
  }
  return changesBetween(snapshots);
}

/** What a walk needs to know, and where it tells of its progress. */
export type Walk = {
  releases: readonly Release[];
  recorded: readonly VersionChange[];
  interpreter: string;
  say: (line: string) => void;
};

async function probeOnce(
  language: Language,
  version: string,
  interpreter: string,
  say: (line: string) => void,
): Promise<Surface> {
  const file = join(cache, `${language}-${version}-${probeHash(language)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Surface; // written below
  say(`${language} ${version}: running`);
  const surface = await (language === 'typescript'
    ? probeTypeScript({ version })
    : probePython({ version }, interpreter));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(surface));
  renameSync(`${file}.part`, file);
  return surface;
}

/** What was seen by another probe is no answer of this one. */
function probeHash(language: Language): string {
  const folder = join(here, language);
  const files = ['probe', 'description'].map((name) =>
    join(folder, `${name}.${language === 'typescript' ? 'ts' : 'py'}`),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  hash.update(JSON.stringify(statuses));
  return hash.digest('hex').slice(0, 12);
}
