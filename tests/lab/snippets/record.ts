import { readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { runSnippets, type ProgramRun } from './run.ts';

/** Runs every snippet and writes what each printed beside it; throws when one fails, returns the changed files. */
export async function recordSnippets(
  folder: string,
  entries: readonly Entry[],
  interpreter: string,
): Promise<string[]> {
  const runs = await runSnippets(folder, entries, interpreter);
  const faults = runs.flatMap(({ snippet, program, faults }) =>
    faults.map((fault) => `${snippet}/${program}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const changed = runs.filter((run) => recordedOutput(folder, run) !== run.printed);
  for (const { snippet, output, printed } of changed)
    writeFileSync(join(folder, snippet, output), printed);
  return changed.map(({ snippet, output }) => `${snippet}/${output}`);
}

/** What the repository says that a program printed. */
export function recordedOutput(folder: string, { snippet, output }: ProgramRun): string | null {
  const path = join(folder, snippet, output);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
