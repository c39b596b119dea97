import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './inputs.ts';

/** What the site in a folder was built from, and what it then was; kept apart from it, in the folder `kept`. */
export type BuildRecord = {
  /** Whether the folder holds just what a build from these inputs would make: the last one did, and nobody changed it. */
  holds: (inputs: string) => boolean;
  write: (inputs: string) => void;
  forget: () => void;
};

/** Opens the record of a site. A record that cannot be read is none. */
export function openRecord(site: string, kept: string): BuildRecord {
  const file = join(kept, `built-${createHash('sha256').update(site).digest('hex').slice(0, 16)}`);
  const text = (inputs: string) => `${inputs}\n${digestOf(site, [''])}\n`;
  return {
    holds: (inputs) => {
      const written = read(file);
      // The site is only looked at where all that it was made from is the same.
      return written?.startsWith(`${inputs}\n`) === true && written === text(inputs);
    },
    write: (inputs) => {
      mkdirSync(kept, { recursive: true });
      writeFileSync(file, text(inputs));
    },
    forget: () => rmSync(file, { force: true }),
  };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // never built, or what builds leave was removed
  }
}
