import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/lib/content/entry.ts';
import { handlingOf, type Handling } from '../../src/lib/programs/handling.ts';
import type { Recording } from '../../src/lib/observed/recording.ts';

/** A generated program, where it was written, and whose it is. */
export type WrittenHandling = Handling & { entry: Entry; path: string };

/** Writes every generated program to a folder of its own below `parent`, where its imports resolve. */
export function writeHandlings(
  entries: readonly Entry[],
  recordingOf: (id: string) => Recording | undefined,
  parent: string,
): { programs: WrittenHandling[]; remove(): void } {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'handling-'));
  const programs = entries.flatMap((entry) =>
    handlingOf(entry, recordingOf(entry.id)).map((handling) => {
      const path = join(folder, handling.file);
      writeFileSync(path, handling.code);
      return { ...handling, entry, path };
    }),
  );
  return { programs, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
