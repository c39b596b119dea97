import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { answersOf } from '../../../src/lib/triage/answers.ts';
import { describeCounts, toCSV, toMarkdown } from '../../../src/lib/triage/copies.ts';
import { Triage } from '../../../src/lib/triage/triage.ts';
import { entries, feed } from '../find/library.ts';

const home = 'https://errors.example/docs/';

function copies(text: string) {
  const triage = new Triage(feed, answersOf(entries));
  triage.read(text);
  triage.end();
  const table = triage.table();
  return {
    table,
    csv: toCSV(table.rows, home),
    markdown: toMarkdown(table, table.rows, home),
  };
}

function withMessage(message: string): string {
  return `Claude call failed: 400 ${JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message } })}`;
}

const hostile = [
  '=HYPERLINK("https://evil.example","x")',
  '+cmd|calc!A1',
  '@SUM(A1) is no flux that is known',
  '-2+3 is no flux that is known',
  'a | b | [x](https://evil.example) | ![y](https://evil.example/p.png)',
  '`x` <img src=x onerror=alert(1)> ``y``',
  'no known flux x\\` | <b>z</b> \\| w is here',
  'line\n| one | two |\nthree',
  '\u202egnp.exe, "quoted", comma',
];

for (const message of hostile)
  test(`nothing of ${JSON.stringify(message)} becomes markup or a formula`, () => {
    const { csv, markdown, table } = copies(withMessage(message));
    assert.equal(table.counts.ours, 1);
    const html = new MarkdownIt({ html: true }).render(markdown);
    assert.doesNotMatch(html, /<img|<b>|<a[^>]*evil/);
    const [, body = ''] = /<tbody>([^]*)<\/tbody>/.exec(html) ?? [];
    assert.equal(body.match(/<tr>/g)?.length, 1);
    assert.equal(body.match(/<td/g)?.length, 7);
    const lines = csv.trimEnd().split('\r\n');
    assert.equal(lines.length, 2);
    const cells = readCells(lines[1] ?? '');
    assert.equal(cells.length, readCells(lines[0] ?? '').length);
    for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    assert.doesNotMatch(csv + markdown, /\u202e/);
  });

test('the words of a message stay apart where a letter between them would end its cell', () => {
  const { markdown } = copies(withMessage('no flux > | `a` is\\nknown'));
  assert.match(markdown, /no flux > ¦ 'a' is/);
});

test('copies say where the page is, and how much no page explains', () => {
  const { csv, markdown, table } = copies(
    `API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CAAAAAAAAAAAAAAAAAAAA"}\n\n${withMessage('no such flux')}`,
  );
  assert.match(markdown, /\]\(https:\/\/errors\.example\/docs\/errors\/overloaded_error\/\)/);
  assert.match(csv, /,https:\/\/errors\.example\/docs\/errors\/overloaded_error\/\r\n/);
  assert.match(csv, /req_011CAAAAAAAAAAAAAAAAAAAA/);
  assert.match(describeCounts(table.counts).join(' '), /1 without one \(50\.0 %/);
});

/** A line of CSV in, its cells out. */
function readCells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .slice(0, -1);
}
