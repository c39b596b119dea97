import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checksumLine, filesBelow, zipOf } from '../lib/hosting/archive.ts';
import { readRules } from '../lib/hosting/server.ts';
import { PlainError } from '../lib/plain-error.ts';
import { namedTarget, orTell } from './build.ts';

const name = 'claude-error-reference';
const repository = resolve(import.meta.dirname, '../..');

/** Packs the last build into one file for networks without a way out, with its SHA-256 beside it. */
async function archive(): Promise<void> {
  const { folder, base } = namedTarget();
  readRules({ folder, base });
  const files = filesBelow(folder, name, base);
  const bytes = zipOf(files, time());
  const release = join(repository, 'release');
  mkdirSync(release, { recursive: true });
  const file = join(release, `${name}.zip`);
  writeFileSync(file, bytes);
  writeFileSync(`${file}.sha256`, checksumLine(bytes, `${name}.zip`));
  console.log(`${file}: ${files.length} files, ${(bytes.length / 1024 / 1024).toFixed(1)} MB`);
  console.log(`SHA-256: ${checksumLine(bytes, '').trim()}`);
}

/** When the site was written: the time of its commit, unless the environment names one. */
function time(): Date {
  const named = process.env['SOURCE_DATE_EPOCH'] || committed();
  if (!/^\d+$/.test(named))
    throw new PlainError('SOURCE_DATE_EPOCH: give the time of the release in seconds since 1970');
  return new Date(Number(named) * 1000);
}

function committed(): string {
  try {
    const options = { cwd: repository, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['log', '-1', '--format=%ct'], options).trim();
  } catch {
    return ''; // no repository, as in a copy of the sources
  }
}

await orTell(archive());
