import { APIError } from '@anthropic-ai/sdk';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Language } from '../../../src/lib/observed/recording.ts';
import { readPackage, type DeclaredPackage } from '../../lab/declarations/package.ts';
import { runProgram } from '../../lab/runner.ts';
import { readDeclarations } from './declarations.ts';

/** Everything that an installed SDK can name. */
export type SdkNames = z.infer<typeof namesSchema>;

const root = join(import.meta.dirname, '..', '..', '..');

const namesSchema = z.strictObject({
  /** Values of `error.type`. */
  types: z.array(z.string()),
  /** Values of `error.details.error_code`. */
  codes: z.array(z.string()),
  /** Exception classes, aliases included, without their module. */
  classes: z.array(z.string()),
  /** Each HTTP status from 400 to 599, with the class that it is raised as. */
  statuses: z.record(z.string(), z.string()),
  /** Values by which an answer with status 200 says that something failed, with their union. */
  results: z.array(z.string()),
});

/** Reads the declarations of the installed TypeScript SDK. */
export function readInstalled(): DeclaredPackage {
  return readPackage(join(root, 'node_modules', '@anthropic-ai', 'sdk'));
}

/** What both SDKs name, the installed Python SDK being that of an interpreter. */
export async function readNames(
  sdk: DeclaredPackage,
  interpreter: string,
): Promise<Record<Language, SdkNames>> {
  const script = join(import.meta.dirname, 'names.py');
  const python = namesSchema.parse(await runProgram([interpreter, '-B', script], {}));
  return { typescript: readTypeScriptNames(sdk), python };
}

/** What the declarations of a package name; statuses are those of the installed package. */
export function readTypeScriptNames(sdk: DeclaredPackage): SdkNames {
  const { types, codes, classes, results } = readDeclarations(sdk);
  const statuses = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => 400 + index).map((status) => [
      status,
      APIError.generate(status, undefined, undefined, new Headers()).constructor.name,
    ]),
  );
  return { types, codes, classes, statuses, results };
}
