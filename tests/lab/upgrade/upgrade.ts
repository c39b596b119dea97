import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import { declarationsSchema } from '../../../src/lib/observed/declarations.ts';
import { languages, recordingSchema, type Language } from '../../../src/lib/observed/recording.ts';
import { findChanges, type Observed } from '../../../src/lib/upgrade/changes.ts';
import {
  factReadings,
  readingList,
  type ChangedFile,
} from '../../../src/lib/upgrade/reading-list.ts';
import { describeUpgrade } from '../../../src/lib/upgrade/report.ts';
import { changedSymbols } from '../../../src/lib/upgrade/symbols.ts';
import { versionsSchema, type Versions } from '../../../src/lib/observed/versions.ts';
import { recordDeclarations } from '../declarations/record.ts';
import { walkVersions } from '../history.ts';
import { readObserved, writeObserved } from '../observed-files.ts';
import { installPython, installTypeScript } from '../probes.ts';
import { sharedFiles } from '../record.ts';
import type { Release } from '../registry/releases.ts';
import { repinRequirements } from './requirements.ts';
import { readSdkTexts, type SdkTexts } from './sdk-texts.ts';
import { makeStage, pinTypeScript, runIn, swapIn } from './stage.ts';

/** What an upgrade goes by. */
export type Plan = {
  to: Record<Language, string>;
  releases: Record<Language, readonly Release[]>;
  interpreter: string;
  say: (line: string) => void;
};

/**
 * Brings a tree to other SDK versions and tells what that means. All work is done on a copy in `.lab`; the tree
 * changes in the last moment, so an upgrade that was stopped leaves it as it was and is simply begun again.
 */
export async function upgradeTree(root: string, plan: Plan): Promise<string> {
  const { to, interpreter, say } = plan;
  const before = readState(root);
  const from = before.declarations.read;
  const versions = await walk(before.versions, plan);

  say('preparing a copy of the tree in .lab/stage');
  const typescript = await sdkFolder('typescript', to.typescript, interpreter);
  const stage = makeStage(root, typescript);
  await pinTypeScript(stage, to.typescript);
  const requirements = join(stage, 'tests', 'lab', 'python', 'requirements.txt');
  writeFileSync(
    requirements,
    await repinRequirements(readFileSync(requirements, 'utf8'), to.python, interpreter),
  );
  await runIn(stage, process.execPath, [join(stage, 'src', 'cli', 'prepare-python.ts')]);
  const staged = join(stage, '.venv', 'bin', 'python');
  const observed = readObserved(join(stage, 'src', 'observed'));
  observed.set('versions', versions);
  observed.set('declarations', await recordDeclarations(typescript, staged, before.declarations));
  writeObserved(join(stage, 'src', 'observed'), observed);

  say('recording what both SDKs do');
  await runIn(stage, process.execPath, [join(stage, 'src', 'cli', 'record.ts')]);

  const changed = swapIn(stage, root);
  say(`${changed.length} files changed; installing the new pins`);
  await runIn(root, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);

  const library = readLibrary(join(root, 'src'));
  const changedFiles = changesOfFiles(await textsOf(from, plan), await textsOf(to, plan));
  const changes = findChanges(before, readState(root));
  return describeUpgrade({
    from,
    to,
    changes,
    facts: factReadings(library, changes),
    readings: readingList(library, changedFiles),
    changedFiles,
    open: library.entries.filter(({ explained }) => !explained).map(({ id }) => id),
  });
}

async function walk(recorded: Versions, { to, releases, interpreter, say }: Plan) {
  const today = new Date().toISOString().slice(0, 10);
  const walked: Partial<Versions> = {};
  for (const language of languages) {
    const known = new Set(recorded[language].map(({ version }) => version));
    const newest = recorded[language].at(-1)?.version;
    const history = await walkVersions(language, to[language], {
      releases: releases[language],
      recorded: recorded[language],
      interpreter,
      say,
    });
    // A version that lies before the newest known one was only overlooked; the others arrive today.
    const last = history.findIndex(({ version }) => version === newest);
    walked[language] = history.map((change, index) =>
      known.has(change.version) || index < last ? change : { ...change, taken: today },
    );
  }
  return versionsSchema.parse(walked);
}

function readState(root: string): Observed {
  const files = readObserved(join(root, 'src', 'observed'));
  return {
    versions: versionsSchema.parse(files.get('versions')),
    declarations: declarationsSchema.parse(files.get('declarations')),
    recordings: new Map(
      [...files]
        .filter(([name]) => !sharedFiles.includes(name))
        .map(([name, value]) => [name, recordingSchema.parse(value)]),
    ),
  };
}

async function sdkFolder(language: Language, version: string, interpreter: string) {
  if (language === 'typescript')
    return join(await installTypeScript(version), 'node_modules', '@anthropic-ai', 'sdk');
  const [folder = ''] = await installPython(version, interpreter);
  return join(folder, 'anthropic');
}

async function textsOf(of: Record<Language, string>, { interpreter }: Plan): Promise<SdkTexts> {
  return readSdkTexts({
    typescript: await sdkFolder('typescript', of.typescript, interpreter),
    python: await sdkFolder('python', of.python, interpreter),
  });
}

function changesOfFiles(before: SdkTexts, after: SdkTexts): ChangedFile[] {
  return languages.flatMap((language) =>
    [...before[language]]
      .filter(([file, text]) => after[language].get(file) !== text)
      .map(([file, text]) => ({
        language,
        file,
        symbols: changedSymbols(text, after[language].get(file) ?? ''),
      })),
  );
}
