import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { declarationsSchema } from '../../../src/lib/observed/declarations.ts';
import type { OtherLanguage } from '../../../src/lib/observed/elsewhere.ts';
import { versionsSchema } from '../../../src/lib/observed/versions.ts';
import { differences } from '../observed-files.ts';
import { withProgress } from '../progress.ts';
import { observeOther } from './observe.ts';
import { prepare } from './toolchain.ts';

/** Runs these SDKs and writes what they did, or with `check` says what differs; ends with 1 then. */
export async function recordElsewhere(
  source: string,
  entries: readonly Entry[],
  languages: readonly OtherLanguage[],
  check: boolean,
): Promise<void> {
  const declared = {
    declarations: declarationsSchema.parse(readJSON(join(source, 'observed/declarations.json'))),
    versions: versionsSchema.parse(readJSON(join(source, 'observed/versions.json'))),
  };
  for (const language of languages) {
    const toolchain = await withProgress(`Preparing ${language}`, prepare[language]());
    if ('missing' in toolchain) {
      console.log(`${language}: skipped, there is ${toolchain.missing}`);
      continue;
    }
    const day = new Date().toISOString().slice(0, 10);
    const seen = await withProgress(
      language,
      observeOther(language, toolchain, entries, declared, day),
    );
    keep(source, language, seen, check);
  }
}

/** Writes a recording, or compares it with the one that is there; only the day may differ. */
export function keep(
  source: string,
  name: string,
  seen: { recorded: string; version: string; entries: object },
  check: boolean,
): void {
  const file = join(source, 'observed', 'elsewhere', `${name}.json`);
  if (!existsSync(file) && !check) {
    console.log(`${name}: ${Object.keys(seen.entries).length} entries with ${seen.version}, new`);
    write(file, seen);
    return;
  }
  const before: unknown = existsSync(file) ? readJSON(file) : {};
  const withoutDay = (value: unknown) => ({ ...Object(value), recorded: undefined });
  const found = differences(
    new Map([[`elsewhere/${name}`, withoutDay(before)]]),
    new Map([[`elsewhere/${name}`, withoutDay(JSON.parse(JSON.stringify(seen)))]]),
  );
  console.log(
    `${name}: ${Object.keys(seen.entries).length} entries with ${seen.version}, ${found.length} differences`,
  );
  for (const line of found.slice(0, 50)) console.error(line.slice(0, 400));
  if (check) {
    if (found.length > 0) process.exitCode = 1;
    return;
  }
  if (found.length === 0) return;
  write(file, seen);
}

function write(file: string, seen: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines(seen));
}

/** JSON with one line a name of its inner objects, so that a difference is one line. */
function lines(value: object): string {
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => {
    const inner = typeof member === 'object' && member !== null ? Object.entries(member) : null;
    const text =
      inner === null || inner.length === 0
        ? JSON.stringify(member)
        : `{\n${inner.map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`).join(',\n')}\n  }`;
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

function readJSON(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
