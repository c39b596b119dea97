#!/usr/bin/env node
// npm run drift: compares the SDKs that this site describes with the newest published ones.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'astro/zod';
import { readDeclarations, type DeclaredCode } from '../../tests/content/gate/declarations.ts';
import { typescriptSdk } from '../../tests/content/gate/names.ts';
import { probePython, probeTypeScript } from '../../tests/lab/history.ts';
import { readObserved } from '../../tests/lab/observed-files.ts';
import { preparePython } from '../../tests/lab/python.ts';
import { readLibrary } from '../lib/content/files.ts';
import {
  describeDrifts,
  draftEntry,
  findDrift,
  newCodes,
  type Drift,
  type Finding,
} from '../lib/drift.ts';
import { languages, type Language } from '../lib/observed.ts';
import { snapshotsOf, versionsSchema, type VersionSnapshot } from '../lib/versions.ts';

const usage = `Usage: drift [options]
  --to LANGUAGE=VERSION    compare with this version instead of the newest published one;
                           only the languages so named are compared
  --from LANGUAGE=VERSION  start at this version instead of the newest recorded one
  --help                   print this
Languages are typescript and python. Exits with 0 when nothing changed, 1 when something did,
2 when that could not be found out.`;

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'src');
const today = new Date().toISOString().slice(0, 10);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`drift: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2; // 1 would say that the SDKs differ
}

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      to: { type: 'string', multiple: true, default: [] },
      from: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const to = readVersions(values.to);
  const from = readVersions(values.from);
  const recorded = versionsSchema.parse(readObserved(join(source, 'observed')).get('versions'));
  const compared = languages.filter((language) => to.size === 0 || to.has(language));
  const comparisons = await Promise.all(
    compared.map((language) =>
      compare(language, from.get(language), to.get(language), snapshotsOf(recorded[language])),
    ),
  );
  const drifts = comparisons.map(({ drift }) => drift);
  const findings = new Map(comparisons.flatMap((comparison) => [...comparison.findings]));
  const { entries } = readLibrary(source);
  const drafts = newCodes(drifts)
    .filter((code) => !entries.some(({ id }) => id === code))
    .map((code) => draftEntry(code, drifts, findings.get(code) ?? classTable(), entries));
  console.log(describeDrifts(drifts, drafts));
  return drifts.some(({ changes }) => changes.length > 0) ? 1 : 0;
}

async function compare(
  language: Language,
  from: string | undefined,
  to: string | undefined,
  history: readonly VersionSnapshot[],
): Promise<{ drift: Drift; findings: Map<string, Finding> }> {
  const before = await snapshotOf(language, from ?? history.at(-1)?.version ?? '', history);
  const after = await snapshotOf(language, to ?? (await newestVersion(language)), history);
  const now = declaredCodes(language, after.version);
  const surface = (of: VersionSnapshot, codes: readonly DeclaredCode[] | null) => ({
    ...of,
    declared: codes?.map(({ name }) => name) ?? null,
  });
  return {
    drift: findDrift(
      language,
      surface(before, declaredCodes(language, before.version)),
      surface(after, now),
    ),
    findings: new Map(now?.map((code) => [code.name, findingOf(code, after.version)])),
  };
}

function readVersions(options: readonly string[]): Map<Language, string> {
  return new Map(
    options.map((option) => {
      const [name, version = ''] = option.split('=');
      const language = languages.find((each) => each === name);
      if (!language || !/^\d+\.\d+\.\d+/.test(version))
        throw new Error(`"${option}" is not like typescript=1.11.0\n${usage}`);
      return [language, version];
    }),
  );
}

async function newestVersion(language: Language): Promise<string> {
  if (language === 'typescript')
    return (await ask('npm', ['view', '@anthropic-ai/sdk', 'version'])).trim();
  const quiet = ['--disable-pip-version-check', '--no-input'];
  const index = ['-m', 'pip', 'index', 'versions', 'anthropic', ...quiet];
  const version = /^anthropic \((\S+)\)/m.exec(await ask(await interpreter(), index))?.[1];
  if (version === undefined) throw new Error('pip names no version of anthropic');
  return version;
}

/** A registry that cannot be reached is not the same as one without news. */
async function ask(program: string, options: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...options])).stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`the registry cannot be reached, so nothing was compared:\n${said.trim()}`);
  }
}

/** What is recorded is not run again; other versions are fetched into .lab. */
async function snapshotOf(
  language: Language,
  version: string,
  history: readonly VersionSnapshot[],
): Promise<VersionSnapshot> {
  const known = history.find((each) => each.version === version);
  if (known) return known;
  return language === 'typescript'
    ? probeTypeScript({ version })
    : probePython({ version }, await interpreter());
}

async function interpreter(): Promise<string> {
  const python = await preparePython();
  if ('missing' in python) throw new Error(python.missing);
  return python.interpreter;
}

/** Codes in the declarations of a version that is in .lab or installed; null for the rest. */
function declaredCodes(language: Language, version: string): DeclaredCode[] | null {
  if (language === 'python') return null; // its classes are all that names its codes
  const fetched = join(root, '.lab', 'typescript', version, 'node_modules', '@anthropic-ai', 'sdk');
  const folder = [fetched, typescriptSdk].find((each) => versionIn(each) === version);
  return folder === undefined ? null : readDeclarations(folder).codes;
}

function versionIn(folder: string): string | undefined {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')))
    .version;
}

function findingOf({ sentence, file }: DeclaredCode, version: string): Finding {
  const project = 'https://github.com/anthropics/anthropic-sdk-typescript/blob';
  return {
    sentence,
    title: `@anthropic-ai/sdk ${version}, ${file}`,
    url: `${project}/sdk-v${version}/${file}`,
    day: today,
  };
}

/** The source of a code that only the Python SDK names. */
function classTable(): Finding {
  const file = 'src/anthropic/_error_classes.py';
  return {
    sentence: '',
    title: `anthropic for Python, ${file}`,
    url: `https://github.com/anthropics/anthropic-sdk-python/blob/main/${file}`,
    day: today,
  };
}
