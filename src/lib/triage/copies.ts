import { entryPath } from '../addresses/urls.ts';
import { shareUnknown, type Counts, type Row, type Table } from './table.ts';

/** Request ids of a row in Markdown; a table of data has all that were kept. */
const mostIdsShown = 5;

/** Table, its rows that are wanted and a site's address in, Markdown for a ticket out. Nothing of a log can be markup in it. */
export function toMarkdown({ counts }: Table, rows: readonly Row[], home: string): string {
  const lines = rows.map((row) =>
    [
      row.kind === 'known' && row.id !== null
        ? `[${inText(row.title)}](${pageOf(row.id, home)}) (\`${row.id}\`)`
        : row.kind === 'bare'
          ? inText(row.title)
          : inCode(row.title),
      row.action,
      row.who || '',
      String(row.count),
      row.first ?? '',
      row.last ?? '',
      shownIds(row).map(inCode).join(' ') + moreIds(row),
    ].join(' | '),
  );
  return [
    '## Errors by page',
    '',
    ...describeCounts(counts),
    '',
    '| Error | What to do | Who can | Records | First | Last | Request ids |',
    '| --- | --- | --- | ---: | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
    '',
    `Reference (independent): ${home}`,
    '',
  ].join('\n');
}

/** Rows and a site's address in, a table for a spreadsheet out. No cell is read as a formula. */
export function toCSV(rows: readonly Row[], home: string): string {
  const lines = rows.map((row) => [
    row.kind,
    row.id ?? '',
    row.title,
    row.action,
    row.retry,
    row.who,
    String(row.count),
    String(row.byStatus),
    String(row.requests),
    row.first ?? '',
    row.last ?? '',
    String(row.line),
    row.requestIds.join(' '),
    row.example,
    row.id === null ? '' : pageOf(row.id, home),
  ]);
  return [columns, ...lines].map((cells) => `${cells.map(inCell).join(',')}\r\n`).join('');
}

const columns = [
  'kind',
  'id',
  'title',
  'what_to_do',
  'retry',
  'who_can',
  'records',
  'by_status_alone',
  'request_ids',
  'first',
  'last',
  'first_line',
  'ids',
  'example',
  'page',
];

/** Rows in, lines for a terminal out. */
export function toText({ counts, masked }: Table, rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => [
    '',
    `${String(row.count).padStart(7)}  ${row.kind === 'known' ? `${row.id}: ` : ''}${row.title}`,
    `         ${[row.action, row.retry === '' ? '' : `retry ${row.retry}`, row.who].filter((part) => part !== '').join('; ')}`,
    ...(row.kind === 'ours' && row.id !== null ? [`         its type: ${row.id}`] : []),
    ...(row.first === null ? [] : [`         ${row.first} to ${row.last}`]),
    ...(row.requests === 0 ? [] : [`         ${shownIds(row).join(' ')}${moreIds(row)}`]),
  ]);
  const secrets = masked.length === 0 ? [] : ['', `Masked: ${masked.join(', ')}.`];
  return [...describeCounts(counts), ...lines, ...secrets].join('\n');
}

/** Counts in, sentences that say what was read out. */
export function describeCounts(counts: Counts): string[] {
  const { lines, records, known, ours, bare, foreign, unclear, none } = counts;
  const share = shareUnknown(counts);
  const percent = share === null ? '' : ` (${(100 * share).toFixed(1)} % of the errors of Claude)`;
  const parts = [
    `${number(known)} with a page`,
    `${number(ours)} without one${percent}`,
    ...(bare === 0 ? [] : [`${number(bare)} without the text of an error`]),
    `${number(unclear)} of unknown origin`,
    `${number(foreign)} of other services`,
    `${number(none)} without an error`,
  ];
  return [`${number(lines)} lines, ${number(records)} records: ${parts.join(', ')}.`];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function shownIds({ requestIds }: Row): string[] {
  return requestIds.slice(0, mostIdsShown);
}

function moreIds({ requests }: Row): string {
  return requests <= mostIdsShown ? '' : ` and ${number(requests - mostIdsShown)} more`;
}

function pageOf(id: string, home: string): string {
  return `${home.replace(/\/$/, '')}${entryPath(id)}`;
}

/** Our own words in a cell of a Markdown table. */
function inText(text: string): string {
  return text.replace(/[\\`*_[\]<>|&#]/g, (letter) => `\\${letter}`);
}

/** In code no letter is markup; a cell ends at a bar all the same. */
function inCode(text: string): string {
  const plain = text
    .replaceAll('`', "'")
    .replaceAll('|', '¦')
    .replace(/[\\\s]+/g, ' ');
  return `\`${plain.trim() || ' '}\``;
}

/** A spreadsheet reads what begins like a formula as one, and a line's end as the next row. */
function inCell(text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, ' ');
  const safe = /^\s*[=+\-@|%\uff0b\uff0d\uff1d\uff20]/.test(plain) ? `'${plain}` : plain;
  return /[",;']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
