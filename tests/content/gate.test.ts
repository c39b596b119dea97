import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Library } from '../../src/lib/content/disk-library.ts';
import { resultNames } from '../../src/lib/observed/declarations.ts';
import type { Language } from '../../src/lib/observed/recording.ts';
import { readChanged, type DeclaredPackage } from '../lab/declarations/package.ts';
import { preparePython } from '../lab/python.ts';
import { exceptions } from './gate/exceptions.ts';
import { findGaps, statusesWithClass, type Exception } from './gate/gaps.ts';
import { readInstalled, readNames, readTypeScriptNames, type SdkNames } from './gate/names.ts';
import { library } from './library.ts';

const python = await preparePython();
const interpreter = 'interpreter' in python ? python.interpreter : '';
const skip = 'missing' in python && `both SDKs are needed, and there is ${python.missing}`;

it('has a Python to read in continuous integration', () => {
  if (process.env['CI'] === 'true') assert.ok(!skip, String(skip));
});

describe('the gate', { skip }, () => {
  let installed: DeclaredPackage;
  let names: Record<Language, SdkNames>;
  before(async () => {
    installed = readInstalled();
    names = await readNames(installed, interpreter);
  });

  it('finds a page for everything that the SDKs can name', () => {
    assert.deepEqual(findGaps(Object.values(names), library, exceptions), []);
  });

  it('reads the same types and statuses from both SDKs, and no fewer codes than have a class', () => {
    const { typescript, python } = names;
    assert.deepEqual(new Set(typescript.types), new Set(python.types));
    assert.deepEqual(statusesWithClass(typescript.statuses), statusesWithClass(python.statuses));
    assert.deepEqual(
      python.codes.filter((code) => !typescript.codes.includes(code)),
      [],
    );
  });

  it('misses every type, code and status whose page is removed', () => {
    const { entries, statuses } = library;
    const wanted = [
      ...entries.filter(
        ({ kind, retired, explained }) =>
          (kind === 'type' || kind === 'code') && !retired && explained,
      ),
      ...statuses.filter(({ id }) => statusesWithClass(names.python.statuses).includes(id)),
    ];
    assert.notEqual(wanted.length, 0);
    const unnoticed = wanted.filter(({ file, id }) => {
      const gaps = findGaps(Object.values(names), without(file), exceptions);
      return !gaps.some((gap) => gap.includes(`"${id}": has no page; add ${file}`));
    });
    assert.deepEqual(unnoticed, []);
  });

  it('misses a class when the only page that names it is removed', () => {
    const file = 'content/errors/client/request-aborted.mdx';
    assert.deepEqual(newGaps(without(file), Object.values(names)), [
      'class "APIUserAbortError": has no page; name it in classes or aliases of the entry it belongs to',
    ]);
  });

  it('misses every failure inside a 200 when no message and no cause names it', () => {
    const recorded = resultNames(library.observed.declarations?.results ?? {});
    assert.notEqual(recorded.length, 0);
    const entries = library.entries.map((entry) => ({
      ...entry,
      messages: entry.messages.map((message) => ({ ...message, declared: undefined })),
      causes: entry.causes.map((cause) => ({ ...cause, declared: undefined })),
    }));
    const gaps = newGaps({ ...library, entries }, Object.values(names));
    assert.deepEqual(gaps.map(nameIn).sort(), recorded.map((name) => `result "${name}"`).sort());
  });

  it('wants a failure inside a 200 explained that is recorded, even if no SDK at hand has it', () => {
    const { declarations } = library.observed;
    assert.ok(declarations);
    const results = {
      ...declarations.results,
      Haunted: { kind: 'run error' as const, codes: ['moaned'] },
    };
    const observed = { ...library.observed, declarations: { ...declarations, results } };
    assert.deepEqual(newGaps({ ...library, observed }, Object.values(names)).map(nameIn), [
      'result "Haunted.moaned"',
    ]);
  });

  it('refuses a page that explains a failure inside a 200 which nothing declares any longer', () => {
    const entry = library.entries.find(({ causes }) => causes.some(({ declared }) => declared));
    assert.ok(entry);
    const causes = entry.causes.map((cause) =>
      cause.declared ? { ...cause, declared: [...cause.declared, 'StopReason.bored'] } : cause,
    );
    const entries = library.entries.map((each) => (each === entry ? { ...entry, causes } : each));
    const gaps = newGaps({ ...library, entries }, Object.values(names));
    assert.deepEqual(
      new Set(gaps),
      new Set([
        `${entry.file}: declared: no SDK has "StopReason.bored"; remove it, and keep the anchor`,
      ]),
    );
  });

  it('misses a type, a code and a class that are added to the declarations', () => {
    const textOf = (file: string) =>
      installed.program.getSourceFile(join(installed.folder, file))?.text ?? '';
    const union = 'export type ErrorType =';
    assert.ok(textOf('resources/shared.d.ts').includes(union));
    const sdk = readChanged(installed, {
      'resources/files.d.ts': `${textOf('resources/files.d.ts')}
         export interface FileHauntedErrorDetails { error_code: 'file_haunted' }
         export type HauntedToolResultErrorCode = 'haunted';
         export interface HauntedToolResultError { error_code: HauntedToolResultErrorCode }
         /** Refused with \`error_code\` \`file_cursed\`. */
         export declare class FileHauntedError extends RangeError {}
         export declare class FileCursedError extends Error {}`,
      'resources/shared.d.ts': textOf('resources/shared.d.ts').replace(
        union,
        `${union} 'haunted_error' |`,
      ),
    });

    const gaps = newGaps(library, [readTypeScriptNames(sdk), names.python]);
    assert.deepEqual(gaps.map(nameIn), [
      'type "haunted_error"',
      'code "file_cursed"',
      'code "file_haunted"',
      'class "FileCursedError"',
      'class "FileHauntedError"',
      'result "HauntedToolResultError.haunted"',
    ]);
  });

  it('wants a code that leaves the SDKs retired, and one that comes back not', () => {
    const entry = library.entries.find(({ kind }) => kind === 'code');
    assert.ok(entry);
    const fewer = Object.values(names).map((sdk) => ({
      ...sdk,
      codes: sdk.codes.filter((code) => code !== entry.id),
    }));
    const gone = `${entry.file}: retired: no SDK names the code "${entry.id}"; say why, keep the page`;
    assert.deepEqual(newGaps(library, fewer), [gone]);
    const retired = { ...entry, retired: { reason: 'The endpoint is gone.', on: '2026-01-31' } };
    const entries = library.entries.map((each) => (each.id === entry.id ? retired : each));
    assert.deepEqual(newGaps({ ...library, entries }, fewer), []);
    assert.deepEqual(newGaps({ ...library, entries }, Object.values(names)), [
      `${entry.file}: retired: an SDK names the code "${entry.id}"; remove the field`,
    ]);
  });

  it('refuses an exception for what has a page, for what no SDK names, and for what one names now', () => {
    const known: Exception = { subject: 'type', name: 'billing_error', reason: 'none' };
    const unknown: Exception = { subject: 'code', name: 'no_such_code', reason: 'none' };
    const gaps = findGaps(Object.values(names), library, {
      pageless: [...exceptions.pageless, known, unknown],
      documented: [...exceptions.documented, known],
    });
    assert.deepEqual(
      gaps.filter((gap) => gap.startsWith('exception ')),
      [
        'exception type "billing_error": no longer needed; remove it',
        'exception code "no_such_code": no longer needed; remove it',
        'exception type "billing_error": an SDK names it now; remove it',
      ],
    );
  });

  it('has a reason for every exception', () => {
    const { pageless, documented } = exceptions;
    for (const { name, reason } of [...pageless, ...documented])
      assert.ok(reason.length > 20, `${name}: say why`);
  });

  /** Gaps that are not there in the content and the SDKs as they are. */
  function newGaps(changed: Library, sdks: SdkNames[]): string[] {
    const known = findGaps(Object.values(names), library, exceptions);
    return findGaps(sdks, changed, exceptions).filter((gap) => !known.includes(gap));
  }
});

/** The content without one file. */
function without(file: string): Library {
  return {
    ...library,
    entries: library.entries.filter((entry) => entry.file !== file),
    statuses: library.statuses.filter((status) => status.file !== file),
  };
}

/** `code "file_haunted": has no page; …` without what to do. */
function nameIn(gap: string): string {
  return gap.split(':').at(0) ?? gap;
}
