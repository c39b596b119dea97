#!/usr/bin/env node
// npm run upgrade: brings the newest SDKs onto the site.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preparePython } from '../../tests/lab/python.ts';
import { readReleases } from '../../tests/lab/registry/releases.ts';
import { upgradeTree } from '../../tests/lab/upgrade/upgrade.ts';
import { languages, type Language } from '../lib/observed/recording.ts';
import { sdkVersions } from '../lib/observed/sdk-versions.ts';
import { compareVersions } from '../lib/observed/version-order.ts';

const usage = `Usage: upgrade [options]
  --check                  only tells whether the registries have newer versions
  --to LANGUAGE=VERSION    takes this version instead of the newest one
  --report FILE            also writes what it prints at the end to a file, as Markdown
  --help                   print this
Languages are typescript and python. Exits with 0 when done or when nothing is newer; with --check with 1
when something is newer; with 2 when that could not be found out. Nothing is changed before all is known.`;

const root = join(import.meta.dirname, '..', '..');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`upgrade: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2; // 1 would say that something is newer
}

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      check: { type: 'boolean', default: false },
      to: { type: 'string', multiple: true, default: [] },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const asked = readVersions(values.to);
  const python = await preparePython();
  if ('missing' in python) throw new Error(python.missing);
  const { interpreter } = python;
  const [typescript, ofPython] = await Promise.all(
    languages.map((language) => readReleases(language, interpreter)),
  );
  const releases = { typescript: typescript ?? [], python: ofPython ?? [] };
  const to = {
    typescript: target('typescript', asked, releases.typescript),
    python: target('python', asked, releases.python),
  };
  const newer = languages.filter((language) => to[language] !== sdkVersions[language]);
  for (const language of newer)
    console.log(`${language}: ${sdkVersions[language]} here, ${to[language]} on the registry`);
  if (newer.length === 0) {
    console.log(`Nothing newer than typescript ${to.typescript} and python ${to.python}.`);
    return 0;
  }
  if (values.check) return 1;
  const report = await upgradeTree(root, { to, releases, interpreter, say: console.log });
  if (values.report !== undefined) writeFileSync(values.report, report);
  console.log(`\n${report}`);
  return 0;
}

/** The newest release, never one that is older than what is here. */
function target(
  language: Language,
  asked: ReadonlyMap<Language, string>,
  releases: readonly { version: string }[],
): string {
  const wanted = asked.get(language);
  if (wanted !== undefined) {
    if (!releases.some(({ version }) => version === wanted))
      throw new Error(`the registry has no ${language} ${wanted}`);
    return wanted;
  }
  const newest = releases.at(-1)?.version ?? '';
  return compareVersions(newest, sdkVersions[language]) > 0 ? newest : sdkVersions[language];
}

function readVersions(options: readonly string[]): Map<Language, string> {
  return new Map(
    options.map((option) => {
      const [name, version = ''] = option.split('=');
      const language = languages.find((each) => each === name);
      if (!language || !/^\d+\.\d+\.\d+$/.test(version))
        throw new Error(`"${option}" is not like typescript=1.11.0\n${usage}`);
      return [language, version];
    }),
  );
}
