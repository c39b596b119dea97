#!/usr/bin/env node
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../lib/content/disk-library.ts';
import { buildFeed } from '../lib/find/feed/feed.ts';
import { keeps } from '../lib/search/list-filter.ts';
import { answersOf } from '../lib/triage/answers.ts';
import { toCSV, toMarkdown, toText } from '../lib/triage/copies.ts';
import { wordsOf } from '../lib/triage/table.ts';
import { Triage } from '../lib/triage/triage.ts';

const usage = `Usage: triage [options] [FILE …] < log.txt
  --json            print { counts, rows, masked } instead of text
  --markdown        print a table for a ticket
  --csv             print a table for a spreadsheet
  --filter WORDS    keep the rows that have all of these words, such as: wait
  --help            print this
Reads whole logs and piles of tickets of any length. Groups what failed by page and by what to do;
masks secrets. What it prints of a file holds no more than messages, times and request ids.`;

/** Where the pages are that a copied table links to. */
const home = new URL(
  process.env['BASE_PATH'] ?? '',
  process.env['SITE_URL'] || 'https://claude-error-reference.example',
).href;

try {
  const output = await run(process.argv.slice(2));
  process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
} catch (error) {
  console.error(`triage: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function run(argv: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      filter: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  if ([values.json, values.markdown, values.csv].filter(Boolean).length > 1)
    throw new Error('--json, --markdown and --csv exclude each other');
  const { entries } = readLibrary(resolve(import.meta.dirname, '..'));
  const triage = new Triage(buildFeed(entries), answersOf(entries));
  const inputs = positionals.length === 0 ? [process.stdin] : positionals.map(openFile);
  for (const input of inputs) {
    input.setEncoding('utf8');
    for await (const piece of input) triage.read(String(piece));
    triage.end();
  }
  const table = triage.table();
  const rows = table.rows.filter((row) => keeps(wordsOf(row), values.filter));
  if (values.json) return JSON.stringify({ ...table, rows });
  if (values.markdown) return toMarkdown(table, rows, home);
  return values.csv ? toCSV(rows, home) : toText(table, rows);
}

function openFile(file: string) {
  return createReadStream(file);
}
