import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { declarationsSchema, declaredCodes } from '../../src/lib/observed/declarations.ts';
import { languages } from '../../src/lib/observed/recording.ts';
import { snapshotsOf, versionsSchema } from '../../src/lib/observed/versions.ts';
import { noteHash, retryIn } from './declarations/notes.ts';
import { readObserved } from './observed-files.ts';

const files = readObserved(join(import.meta.dirname, '..', '..', 'src', 'observed'));
const declarations = declarationsSchema.parse(files.get('declarations'));
const versions = versionsSchema.parse(files.get('versions'));
const codes = [...declaredCodes(declarations, versions).values()];

describe('what the SDKs declare', () => {
  it('is read from the newest recorded versions', () => {
    const newest = languages.map((language) => versions[language].at(-1)?.version);
    assert.deepEqual(
      languages.map((language) => declarations.read[language]),
      newest,
    );
  });

  it('has every code for which a class is raised', () => {
    const names = languages.flatMap((language) =>
      Object.keys(snapshotsOf(versions[language]).at(-1)?.snapshot.codes ?? {}).map(
        (key) => key.split(' ').at(-1) ?? key,
      ),
    );
    const undeclared = names.filter((name) => !codes.some((code) => code.name === name));
    assert.deepEqual(undeclared, []);
  });

  it('gives a status, a class of each language and a call that throws it, or none of them', () => {
    const partial = codes.filter(({ status, classes, methods }) => {
      const facts = [status, classes.typescript, classes.python, methods[0] ?? null];
      return facts.some((fact) => fact === null) && facts.some((fact) => fact !== null);
    });
    assert.deepEqual(
      partial.map(({ name }) => name),
      [],
    );
  });
});

describe('a note of the SDK', () => {
  it('states a retry only where it speaks of sending again', () => {
    const stated = (note: string) => retryIn(note);
    assert.equal(stated('It was created in part. Do not send the request again.'), 'no');
    assert.equal(stated('It failed. Retrying the same request will not help.'), 'no');
    assert.equal(stated('Try later. Retry after the `retry-after` delay.'), 'after-wait');
    assert.equal(stated('It was slow. Wait a moment, then send the request again.'), 'after-wait');
    assert.equal(stated('The key is off. Enable the key, then retry.'), 'after-fix');
    assert.equal(stated('It was a transient fault. Retry the request.'), 'yes');
    assert.equal(stated('The name is taken. The message names it.'), null);
  });

  it('is told from another one by its hash', () => {
    assert.notEqual(noteHash('One note.'), noteHash('Another note.'));
    assert.match(noteHash('One note.'), /^[0-9a-f]{16}$/);
  });
});
