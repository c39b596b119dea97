import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licencesText, shippedLicences } from '../../src/lib/page/licences.ts';

test('the licence file holds our licence and that of every published package, with its copyright', () => {
  const text = licencesText();
  assert.match(text, /^Claude Error Reference\n\nMIT License/);
  for (const { name, version, text: licence } of shippedLicences()) {
    assert.ok(text.includes(`${name} ${version} (`), name);
    assert.match(licence, /copyright/i, name);
  }
});
