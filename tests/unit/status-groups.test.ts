import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesOfStatus } from '../../src/lib/content/status-entries.ts';
import { isLong, longSubjects, statusGroups } from '../../src/lib/page/status-groups.ts';
import { library } from '../content/library.ts';

const { entries, statuses } = library;

test('every error of a status stands in one of its groups', () => {
  for (const { id } of statuses) {
    const here = entriesOfStatus(Number(id), entries);
    const grouped = new Set(statusGroups(here).flatMap((group) => group.entries));
    assert.deepEqual(
      here.filter((entry) => !grouped.has(entry)).map((entry) => entry.id),
      [],
      id,
    );
  }
});

test('the subjects of a status hold the errors of its long groups, each once', () => {
  for (const { id } of statuses) {
    const here = entriesOfStatus(Number(id), entries);
    const long = new Set(
      statusGroups(here)
        .filter(isLong)
        .flatMap((group) => group.entries),
    );
    const listed = longSubjects(here).flatMap((subject) => subject.entries);
    assert.equal(listed.length, long.size, id);
    assert.ok(
      listed.every((entry) => long.has(entry)),
      id,
    );
  }
});
