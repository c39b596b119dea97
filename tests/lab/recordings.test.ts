import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { z } from 'astro/zod';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { declarationsSchema } from '../../src/lib/observed/declarations.ts';
import {
  backoffSchema,
  isRaised,
  languages,
  recordingSchema,
  type Recording,
} from '../../src/lib/observed/recording.ts';
import { versionsSchema } from '../../src/lib/observed/versions.ts';
import { wireResponse } from '../../src/lib/observed/wire.ts';
import { findStaleRecordings } from './claims.ts';
import { isObservable, observe } from './lab.ts';
import { differences, readObserved, type ObservedFiles } from './observed-files.ts';
import { preparePython } from './python.ts';
import { recordInstalled, sharedFiles } from './record.ts';

const source = join(import.meta.dirname, '..', '..', 'src');
const { entries } = readLibrary(source);
const recorded = readObserved(join(source, 'observed'));
const python = await preparePython();
const interpreter = 'interpreter' in python ? python.interpreter : '';
const skip = 'missing' in python && `both SDKs are needed, and there is ${python.missing}`;

it('has a Python to run in continuous integration', () => {
  if (process.env['CI'] === 'true') assert.ok(!skip, String(skip));
});

describe('src/observed', () => {
  it('covers every entry that an SDK can meet, in both languages', () => {
    const missing = entries.filter((entry) => isObservable(entry) && !recorded.has(entry.id));
    assert.deepEqual(
      missing.map(({ file }) => `${file}: not recorded; run "npm run record"`),
      [],
    );
  });

  it('has an exception of both SDKs for every error response', () => {
    const answered = entries.filter((entry) => (wireResponse(entry)?.status ?? 0) >= 400);
    const silent = answered.flatMap(({ id }) =>
      languages
        .filter((language) => !isRaised(recordingOf(id)[language]))
        .map((name) => `${id} ${name}`),
    );
    assert.deepEqual(silent, []);
  });

  it('keeps to its schemas', () => {
    for (const [name, value] of recorded) {
      const schema = sharedSchemas.get(name) ?? recordingSchema;
      assert.deepEqual(schema.safeParse(value).error?.issues ?? [], [], name);
    }
  });

  it('says nothing of this machine', () => {
    for (const [name, value] of recorded)
      assert.doesNotMatch(
        JSON.stringify(value),
        /127\.0\.0\.1:\d|\/tmp\/|\/home\/|\/root\/|site-packages/,
        name,
      );
  });

  it('is of the answers that entries describe', () => {
    assert.deepEqual(findStaleRecordings(entries, allRecordings()), []);
  });
});

describe('the installed SDKs', { skip }, () => {
  let observed: ObservedFiles;
  before(async () => {
    observed = await recordInstalled(entries, interpreter, recorded);
  });

  it('still do what is recorded', () => {
    assert.deepEqual(differences(recorded, observed), []);
  });

  it('raise for the status of the entry, not for another', async () => {
    const [entry] = entries.filter(({ status }) => status === 400);
    assert.ok(entry);
    const wrong = await observe([{ ...entry, status: 402 }], interpreter);
    const found = differences(only(recorded, entry.id), new Map(wrong)).join('\n');
    assert.match(
      found,
      new RegExp(`${entry.id}\\.json: typescript\\.class: recorded .*run "npm run record"`),
    );
    assert.match(found, /python\.attributes\.status_code: recorded 400, observed 402/);
  });
});

describe('the comparison with entries', () => {
  const [entry] = entries.filter(
    ({ classes, status }) => status !== null && classes.python !== null,
  );
  assert.ok(entry);

  it('finds a wrong status', () => {
    const wrong = { ...entry, status: 418 };
    assert.match(findStaleRecordings([wrong], allRecordings()).join('\n'), /status: is 418/);
  });

  it('finds a recording of no entry', () => {
    const surplus = new Map([...recorded, ['gone', {}]]);
    assert.match(differences(surplus, recorded).join('\n'), /gone\.json: belongs to no entry/);
  });
});

const sharedSchemas = new Map<string, z.ZodType>([
  ['backoff', backoffSchema],
  ['declarations', declarationsSchema],
  ['versions', versionsSchema],
]);

function allRecordings(): Map<string, Recording> {
  return new Map(
    [...recorded]
      .filter(([name]) => !sharedFiles.includes(name))
      .map(([name, value]) => [name, recordingSchema.parse(value)]),
  );
}

function recordingOf(id: string): Recording {
  return recordingSchema.parse(recorded.get(id));
}

function only(files: ObservedFiles, name: string): ObservedFiles {
  return new Map([...files].filter(([key]) => key === name));
}
