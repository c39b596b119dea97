import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, labelledCells } from '../../src/lib/page/tables.ts';

const table =
  '<table><thead><tr><th scope="col">You <code>see</code></th><th scope="col">Say "no"</th></tr></thead>' +
  '<tbody><tr><td class="long">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>';

test('names the columns in plain words', () => {
  assert.deepEqual(columnsOf(table), ['You see', 'Say "no"']);
});

test('gives every cell the words of its column, row by row', () => {
  const labels = [...labelledCells(table).matchAll(/data-label="([^"]*)"/g)].map(
    ([, label]) => label,
  );
  assert.deepEqual(labels, ['You see', 'Say &quot;no&quot;', 'You see', 'Say &quot;no&quot;']);
});

test('keeps what a cell has', () => {
  assert.match(labelledCells(table), /<td data-label="You see" class="long">a<\/td>/);
  assert.equal(labelledCells(table).replaceAll(/ data-label="[^"]*"/g, ''), table);
});

test('leaves a cell without a header unnamed', () => {
  assert.doesNotMatch(labelledCells('<table><tr><td>x</td></tr></table>'), /data-label/);
});
