import type { Entry } from '../../src/lib/content/entry.ts';
import { declarationsSchema } from '../../src/lib/observed/declarations.ts';
import type { Language } from '../../src/lib/observed/recording.ts';
import {
  changesBetween,
  snapshotsOf,
  versionsSchema,
  type Surface,
  type Versions,
} from '../../src/lib/observed/versions.ts';
import { measureBackoff } from './backoff.ts';
import { recordDeclarations } from './declarations/record.ts';
import { observe } from './lab.ts';
import type { ObservedFiles } from './observed-files.ts';
import { probePython, probeTypeScript, typescriptFolder } from './probes.ts';

/** Names in `src/observed` that are no entry's. */
export const sharedFiles = ['backoff', 'declarations', 'versions'];

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
  const before = declarationsSchema.safeParse(recorded.get('declarations')).data;
  const history = versionsSchema.safeParse(recorded.get('versions')).data;
  const versions: Versions = {
    typescript: withInstalled(history?.typescript ?? [], typescript, 'typescript'),
    python: withInstalled(history?.python ?? [], python, 'python'),
  };
  const byName = (one: [string, unknown], other: [string, unknown]) => (one[0] < other[0] ? -1 : 1);
  const shared: [string, unknown][] = [
    ['backoff', backoff],
    ['declarations', await recordDeclarations(typescriptFolder, interpreter, before)],
    ['versions', versions],
  ];
  return new Map([...recordings, ...shared].sort(byName));
}

/** The history with a fresh look at the installed version; one that was never walked to has no day. */
function withInstalled(
  changes: Versions[Language],
  installed: Surface,
  language: Language,
): Versions[Language] {
  const history = snapshotsOf(changes);
  const newest = history.at(-1);
  if (newest?.version !== installed.version)
    throw new Error(
      `${language}: ${installed.version} is installed and ${newest?.version ?? 'nothing'} recorded; run "npm run upgrade"`,
    );
  return changesBetween([...history.slice(0, -1), { ...newest, snapshot: installed.snapshot }]);
}
