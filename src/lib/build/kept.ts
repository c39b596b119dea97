import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of what one build leaves for the next; without it, a build makes all of it again. */
export const keptFolder = 'node_modules/.cache/claude-error-reference';

/** Texts that an earlier build made, by all that each was made from. */
export type Kept = {
  find: (from: string) => string | undefined;
  keep: (from: string, text: string) => void;
  /** Writes what this build asked for; the rest is forgotten. */
  save: () => void;
};

/**
 * Opens the texts of one maker. `maker` is the source of the program that makes them, versions of its
 * parts included: where it changed, nothing is known. A file that cannot be read is an empty one.
 */
export function openKept(name: string, maker: string, folder = keptFolder): Kept {
  const file = join(folder, `${name}.json`);
  const by = hash(maker);
  const known = readTexts(file, by);
  const asked = new Map<string, string>();
  return {
    find: (from) => {
      const key = hash(from);
      const text = known.get(key);
      if (text !== undefined) asked.set(key, text);
      return text;
    },
    keep: (from, text) => void asked.set(hash(from), text),
    save: () => {
      if (asked.size === known.size && [...asked.keys()].every((key) => known.has(key))) return;
      mkdirSync(dirname(file), { recursive: true });
      // Two builds at a time write one after the other, each a whole file.
      const own = `${file}.${process.pid}`;
      writeFileSync(own, JSON.stringify({ by, texts: Object.fromEntries(asked) }));
      renameSync(own, file);
    },
  };
}

function readTexts(file: string, by: string): Map<string, string> {
  try {
    const read: { by: string; texts: Record<string, string> } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return new Map(read.by === by ? Object.entries(read.texts) : []);
  } catch {
    return new Map(); // the first build, or a file that was cut off
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
