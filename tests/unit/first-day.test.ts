import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { firstDayEntries } from '../../src/lib/content/first-day.ts';
import { rules } from '../../src/lib/content/rules/index.ts';
import type { Recorded } from '../../src/lib/content/recorded.ts';
import type { DeclaredCode } from '../../src/lib/observed/declarations.ts';
import { endpointFamiliesOf } from '../../src/lib/observed/endpoint-families.ts';
import { handlingOf } from '../../src/lib/programs/handling.ts';
import { sectionsOf } from '../../src/lib/page/sections.ts';

const library = readLibrary(resolve(import.meta.dirname, '../content/valid'));
const { entries: written } = library;

describe('a code that nobody has explained', () => {
  const [entry, ...others] = firstDayEntries(written, recorded({ name: 'too_green' }));
  assert.ok(entry);

  it('has a page of recorded facts', () => {
    assert.deepEqual(others, []);
    assert.equal(entry.id, 'too_green');
    assert.equal(entry.explained, false);
    assert.equal(entry.title, 'Too GREEN already');
    assert.equal(entry.status, 400);
    assert.deepEqual(entry.classes, { typescript: 'BetaTooGREENAlreadyError', python: null });
    assert.match(entry.summary, /since TypeScript 1\.13\.0; not explained here yet/);
    assert.deepEqual(entry.endpoints, ['message batches']);
  });

  it('has no cause, no fix and nobody to blame', () => {
    assert.deepEqual([entry.causes, entry.fixes, entry.who, entry.messages], [[], [], [], []]);
    assert.equal(entry.retry.verdict, 'not-stated');
  });

  it('cites sources that it brings, which no list has', () => {
    const listed = library.sources.filter(({ id }) => id === 'sdk-typescript');
    assert.deepEqual(listed, []);
    assert.ok(entry.sources.some(({ id }) => id === 'sdk-typescript'));
    const unlisted = rules['a cited source is listed']?.({ ...library, entries: [entry] });
    assert.deepEqual(unlisted, []);
  });

  it('promises no anchor that an entry would have to keep', () => {
    assert.deepEqual(
      sectionsOf(entry).map(({ id }) => id),
      ['what-you-see', 'code', 'related', 'sources'],
    );
  });

  it('has a program in each language', () => {
    assert.ok(handlingOf(entry).length >= 2);
  });

  it('gives way to the entry when someone writes it', () => {
    const own = { ...entry, explained: true };
    assert.deepEqual(firstDayEntries([...written, own], recorded({ name: 'too_green' })), []);
  });

  it('keeps its page when no SDK declares it any more', () => {
    const last = { typescript: '1.13.0', python: '2.13.0' };
    const [gone] = firstDayEntries(written, recorded({ name: 'too_green', last }));
    assert.match(gone?.retired?.reason ?? '', /until TypeScript 1\.13\.0 and Python 2\.13\.0/);
    assert.equal(gone?.id, 'too_green');
  });

  it('has the retry that the note of the SDK states, and no other', () => {
    const [stated] = firstDayEntries(written, recorded({ name: 'too_green', retryStated: 'no' }));
    assert.equal(stated?.retry.verdict, 'no');
  });
});

it('calls belong to the family with the longest start', () => {
  assert.deepEqual(endpointFamiliesOf(['beta.messages.batches.create', 'messages.create']), [
    'messages',
    'message batches',
  ]);
  assert.deepEqual(endpointFamiliesOf([]), ['any']);
});

function recorded(some: Partial<DeclaredCode> & { name: string }): Recorded {
  const code: DeclaredCode = {
    status: 400,
    methods: ['messages.batches.create'],
    details: {},
    retryStated: null,
    files: { typescript: 'src/resources/green.ts', python: null },
    last: null,
    note: '0',
    classes: {
      typescript: { name: 'BetaTooGREENAlreadyError', path: 'Anthropic.X', since: '1.13.0' },
      python: null,
    },
    ...some,
  };
  return {
    codes: new Map([[code.name, code]]),
    read: { typescript: '1.14.0', python: '2.14.0' },
    day: '2026-01-31',
  };
}
