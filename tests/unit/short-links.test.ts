import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLinks } from '../../src/lib/addresses/short-links.ts';
import { library } from '../content/library.ts';

const { entries, statuses } = library;
const classes = new Map([
  ['PaymentRequiredError', '402'],
  ['OddError', null],
]);
const links = new Map(
  shortLinks({ entries, statuses, classes }).map(({ name, path }) => [name, path]),
);

test('every id and every alias has a short link to its own page', () => {
  for (const { id } of entries) assert.equal(links.get(id), `/errors/${id}/`);
  for (const { id, aliases } of entries)
    for (const alias of aliases) assert.ok([...links.values()].includes(`/errors/${id}/`), alias);
});

test('a status and its class lead to the page of the status', () => {
  assert.equal(links.get('402'), '/http/402/');
  assert.equal(links.get('PaymentRequiredError'), '/http/402/');
});

test('a class without a page of its own leads to the table of classes', () => {
  assert.equal(links.get('OddError'), '/sdk/');
});

test('every name fits into one segment of an address', () => {
  for (const name of links.keys()) assert.match(name, /^[\w.-]+$/);
});
