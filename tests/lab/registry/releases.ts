import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import type { Language } from '../../../src/lib/observed/recording.ts';
import { compareVersions } from '../../../src/lib/observed/version-order.ts';

/** A version that a registry offers, and the day it came. */
export type Release = { version: string; day: string };

/** The registry did not answer, or not with what it is known for. */
export class RegistryError extends Error {}

/** The package of each SDK. */
export const packages: Record<Language, string> = {
  typescript: '@anthropic-ai/sdk',
  python: 'anthropic',
};

/** Every finished release that the registry of a language offers, oldest first. */
export async function readReleases(language: Language, interpreter: string): Promise<Release[]> {
  const found = language === 'typescript' ? await npmReleases() : await pipReleases(interpreter);
  const finished = found.filter(({ version }) => /^\d+\.\d+\.\d+$/.test(version));
  if (finished.length === 0) throw new RegistryError(`no release of ${packages[language]} found`);
  return finished.toSorted((one, other) => compareVersions(one.version, other.version));
}

async function npmReleases(): Promise<Release[]> {
  const printed = await ask('npm', ['view', packages.typescript, 'versions', 'time', '--json']);
  const view = z
    .object({ versions: z.array(z.string()), time: z.record(z.string(), z.string()) })
    .parse(JSON.parse(printed));
  // `time` also remembers versions that were taken back.
  return view.versions.flatMap((version) => {
    const day = view.time[version]?.slice(0, 10);
    return day === undefined ? [] : [{ version, day }];
  });
}

async function pipReleases(interpreter: string): Promise<Release[]> {
  const script = join(import.meta.dirname, 'releases.py');
  const printed = await ask(interpreter, [script, packages.python]);
  return z
    .array(z.object({ version: z.string(), day: z.iso.date() }))
    .parse(JSON.parse(printed))
    .map(({ version, day }) => ({ version, day }));
}

const run = promisify(execFile);

/** A registry that cannot be reached is not the same as one without news. */
async function ask(program: string, options: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...options], { maxBuffer: 1e8 })).stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    const last = said.trim().split('\n').slice(-3).join('\n');
    throw new RegistryError(`the registry cannot be reached, so nothing was changed:\n${last}`);
  }
}
