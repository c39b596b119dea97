import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Declarations } from '../../../src/lib/observed/declarations.ts';
import { runProgram } from '../runner.ts';
import { readCodes } from './codes.ts';
import { readThrowers } from './methods.ts';
import { readDeprecatedModels } from './models.ts';
import { noteHash, retryIn } from './notes.ts';
import { readPackage } from './package.ts';
import { readResults } from './results.ts';

/** What the Python script reports; `methods` have their TypeScript names. */
const pythonDeclarations = z.strictObject({
  version: z.string(),
  codes: z.array(
    z.strictObject({
      name: z.string(),
      sentence: z.string(),
      file: z.string(),
      details: z.record(z.string(), z.array(z.string())),
      methods: z.array(z.string()),
    }),
  ),
  deprecatedModels: z.record(z.string(), z.string()),
});

/**
 * What both SDKs declare, and what they declared once: a code that they drop keeps its page. Read are the TypeScript package in a folder, and the Python package of an interpreter.
 */
export async function recordDeclarations(
  folder: string,
  interpreter: string,
  before: Declarations | undefined,
): Promise<Declarations> {
  const script = join(import.meta.dirname, 'python.py');
  const python = pythonDeclarations.parse(await runProgram([interpreter, '-B', script], {}));
  const sdk = readPackage(folder);
  const declared = readCodes(sdk);
  const throwers = readThrowers(sdk);
  const classes = await codeClasses(folder);
  const own = new Map(declared.codes.map((code) => [code.name, code]));
  const theirs = new Map(python.codes.map((code) => [code.name, code]));
  const codes = [...new Set([...own.keys(), ...theirs.keys()])].sort().map((name) => {
    const [mine, other] = [own.get(name), theirs.get(name)];
    const sentence = mine?.sentence ?? other?.sentence ?? '';
    const methods = throwers.get(classes.get(name) ?? '') ?? other?.methods ?? [];
    const files = { typescript: mine?.file ?? null, python: other?.file ?? null };
    const details = mine?.details ?? other?.details ?? {};
    const note = noteHash(sentence);
    const retryStated = retryIn(sentence);
    return [name, { methods, details, retryStated, files, last: null, note }] as const;
  });
  return {
    read: { typescript: versionOf(folder), python: python.version },
    codes: {
      ...goneCodes(before, new Set(codes.map(([name]) => name))),
      ...Object.fromEntries(codes),
    },
    results: readResults(sdk, declared),
    deprecatedModels: {
      typescript: readDeprecatedModels(folder),
      python: Object.fromEntries(Object.entries(python.deprecatedModels).sort()),
    },
  };
}

/** Codes of the record before that are not declared any more, each with the versions that had it last. */
function goneCodes(
  before: Declarations | undefined,
  now: ReadonlySet<string>,
): Declarations['codes'] {
  const gone = Object.entries(before?.codes ?? {}).filter(([name]) => !now.has(name));
  return Object.fromEntries(
    gone.map(([name, code]) => [name, { ...code, last: code.last ?? before?.read ?? null }]),
  );
}

/** Code to the name of its class, from the table by which this version picks one. */
async function codeClasses(folder: string): Promise<Map<string, string>> {
  const table = z
    .object({ ERROR_CODE_CLASSES: z.map(z.string(), z.custom<{ name: string }>()) })
    .safeParse(await import(join(folder, 'core', 'error-classes.mjs')));
  const keys = table.data?.ERROR_CODE_CLASSES ?? new Map<string, { name: string }>();
  return new Map([...keys].map(([key, { name }]) => [key.split(' ').at(-1) ?? key, name]));
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
