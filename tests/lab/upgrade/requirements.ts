import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { RegistryError } from '../registry/releases.ts';

/** One pinned package: its line with version and marker, and the hashes of all its files. */
type Requirement = { name: string; line: string; hashes: string[] };

const run = promisify(execFile);
const releasesScript = join(import.meta.dirname, '..', 'registry', 'releases.py');

/**
 * The requirements with another version of the SDK. What it needs beyond them is added, what no longer fits is
 * moved, everything else stays. Every file of a version is listed, so that the pins hold on every system.
 */
export async function repinRequirements(
  text: string,
  version: string,
  interpreter: string,
): Promise<string> {
  const { header, requirements } = parseRequirements(text);
  const wanted = await resolve(`anthropic==${version}`, requirements, interpreter);
  const pinned = new Map(requirements.map((each) => [each.name, each]));
  for (const { name, version: chosen } of wanted) {
    const known = pinned.get(name);
    if (known && versionIn(known.line) === chosen) continue;
    const marker = known?.line.split(';')[1];
    const line = `${name}==${chosen}${marker === undefined ? '' : ` ;${marker}`}`;
    pinned.set(name, { name, line, hashes: await hashesOf(name, chosen, interpreter) });
  }
  const all = [...pinned.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    ...header,
    ...all.map(({ line, hashes }) =>
      [line, ...hashes.map((hash) => `    --hash=sha256:${hash}`)].join(' \\\n'),
    ),
    '',
  ].join('\n');
}

/** Comment lines first, then one block a package. */
export function parseRequirements(text: string): {
  header: string[];
  requirements: Requirement[];
} {
  const lines = text.replaceAll(/ ?\\\n\s*/g, ' ').split('\n');
  const requirements = lines
    .filter((line) => /^[a-z0-9]/i.test(line))
    .map((line) => {
      const [pin = ''] = line.split('--hash=');
      return {
        name: normal(pin.split('==')[0] ?? ''),
        line: pin.trim(),
        hashes: [...line.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, hash = '']) => hash),
      };
    });
  return { header: lines.filter((line) => line.startsWith('#')), requirements };
}

const pipReport = z.object({
  install: z.array(z.object({ metadata: z.object({ name: z.string(), version: z.string() }) })),
});

/** What pip would install: with the versions that are pinned now where they fit, else without. */
async function resolve(
  sdk: string,
  requirements: readonly Requirement[],
  interpreter: string,
): Promise<{ name: string; version: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pins-'));
  try {
    const constraints = join(folder, 'constraints.txt');
    const kept = requirements.filter(({ name }) => name !== 'anthropic');
    writeFileSync(constraints, kept.map(({ line }) => `${line}\n`).join(''));
    const printed = await report([sdk, '--constraint', constraints]).catch(() => report([sdk]));
    return pipReport
      .parse(JSON.parse(printed))
      .install.map(({ metadata }) => ({ ...metadata, name: normal(metadata.name) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  async function report(options: readonly string[]): Promise<string> {
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
    const dry = ['--dry-run', '--ignore-installed', '--report', '-'];
    return ask(interpreter, ['-m', 'pip', 'install', ...quiet, ...dry, ...options]);
  }
}

async function hashesOf(name: string, version: string, interpreter: string): Promise<string[]> {
  const releases = z
    .array(z.object({ version: z.string(), hashes: z.array(z.string()) }))
    .parse(JSON.parse(await ask(interpreter, [releasesScript, name])));
  const hashes = releases.find((release) => release.version === version)?.hashes ?? [];
  if (hashes.length === 0) throw new RegistryError(`the index has no file of ${name} ${version}`);
  return hashes;
}

async function ask(program: string, options: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...options], { maxBuffer: 1e8 })).stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new RegistryError(`the Python index did not answer:\n${said.trim()}`);
  }
}

/** Names differ in case, dashes and underscores only on the surface. */
function normal(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[-_.]+/g, '-');
}

function versionIn(line: string): string | undefined {
  return /==\s*([^\s;]+)/.exec(line)?.[1];
}
