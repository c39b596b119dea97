import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import type { ListedSource } from '../../src/lib/content/sources.ts';
import type { Language } from '../../src/lib/observed/recording.ts';
import { sdkVersions } from '../../src/lib/observed/sdk-versions.ts';
import { preparePython } from './python.ts';

const root = join(import.meta.dirname, '..', '..');
const { sources } = readLibrary(join(root, 'src'));
const python = await preparePython();
const skip = 'missing' in python && `the Python SDK is needed, and there is ${python.missing}`;

describe('a source in an SDK exists in the installed one', () => {
  it('in TypeScript', () => {
    const folder = join(root, 'node_modules', '@anthropic-ai', 'sdk');
    assert.deepEqual(findMissing('typescript', folder), []);
  });

  it('in Python', { skip }, () => {
    assert.deepEqual(findMissing('python', pythonPackages()), []);
  });

  it('and is missed when the file or the symbol is not there', () => {
    const folder = join(root, 'node_modules', '@anthropic-ai', 'sdk');
    const row = (sdk: ListedSource['sdk']): ListedSource => ({
      ...{ id: 'x', grade: 'sdk', title: 'x', url: 'x', checked: 'x', file: 'sdk.yaml' },
      ...(sdk && { sdk }),
    });
    const language = 'typescript';
    assert.equal(lackOf(row({ language, file: 'src/client.ts', symbol: 'apiKey' }), folder), null);
    assert.match(lackOf(row({ language, file: 'src/clients.ts' }), folder) ?? '', /x: file: /);
    assert.match(
      lackOf(row({ language, file: 'src/client.ts', symbol: 'apiKei' }), folder) ?? '',
      /x: symbol: /,
    );
  });
});

function findMissing(language: Language, folder: string): string[] {
  return sources
    .filter(({ sdk }) => sdk?.language === language && isInstalled(sdk))
    .flatMap((source) => lackOf(source, folder) ?? []);
}

/** Older versions are not here to be looked at. */
function isInstalled({ language, versions }: NonNullable<ListedSource['sdk']>): boolean {
  return versions === undefined || versions.at(-1) === sdkVersions[language];
}

function lackOf({ id, file, sdk }: ListedSource, folder: string): string | null {
  if (!sdk) return null;
  const path = join(folder, packaged(sdk.file));
  if (!existsSync(path))
    return `${file}: ${id}: file: ${sdk.file} is not in the installed SDK; find where it went`;
  if (sdk.symbol === undefined || statSync(path).isDirectory()) return null;
  const names: string[] = readFileSync(path, 'utf8').match(/[\w$]+/g) ?? [];
  return names.includes(sdk.symbol)
    ? null
    : `${file}: ${id}: symbol: ${sdk.symbol} is not in ${sdk.file}; read the file anew`;
}

/** Where a package keeps a file of its repository. */
function packaged(file: string): string {
  if (file === 'pyproject.toml') return `anthropic-${sdkVersions.python}.dist-info/METADATA`;
  return file.replace(/^src\/anthropic\b/, 'anthropic');
}

function pythonPackages(): string {
  if ('missing' in python) throw new Error(python.missing);
  const where = 'import anthropic, pathlib; print(pathlib.Path(anthropic.__file__).parent.parent)';
  return execFileSync(python.interpreter, ['-c', where], { encoding: 'utf8' }).trim();
}
