#!/usr/bin/env node
// npm run evidence: what the content rests on. Ages count from the newest day in the content, not from today.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../lib/content/disk-library.ts';
import { grades } from '../lib/content/fields.ts';
import { collectEvidence, countByGrade, type Evidence } from '../lib/content/evidence.ts';

const usage = `Usage: evidence [options]
  --oldest N     claims to list of each grade, oldest first (default: 10)
  --json         print everything as JSON
  --content DIR  where content/ lies (default: src of this repository)
  --help         print this`;

try {
  console.log(report(process.argv.slice(2)));
} catch (error) {
  console.error(`evidence: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}

function report(argv: string[]): string {
  const { values } = parseArgs({
    args: argv,
    options: {
      oldest: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      content: { type: 'string', default: join(import.meta.dirname, '..') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  if (!/^\d+$/.test(values.oldest)) throw new Error(`--oldest: "${values.oldest}" is no number`);
  const library = readLibrary(values.content);
  if (library.problems.length > 0) throw new Error(library.problems.join('\n'));
  const evidence = collectEvidence(library);
  return values.json
    ? JSON.stringify(evidence, null, 2)
    : describeEvidence(evidence, Number(values.oldest));
}

function describeEvidence(
  { claims, sdkOnly, readOnce, overdue, shared }: Evidence,
  oldest: number,
): string {
  const counts = countByGrade(claims).map(
    ({ grade, count }) => `  ${grade.padEnd(10)} ${String(count).padStart(6)}`,
  );
  const lists = grades.flatMap((grade) => {
    const ofGrade = claims.filter((claim) => claim.grade === grade).slice(0, oldest);
    return [
      '',
      `Oldest ${grade}`,
      ...ofGrade.map(
        ({ age, checked, file, field }) =>
          `  ${`${age} d`.padStart(6)}  ${checked.padEnd(10)}  ${file}: ${field}`,
      ),
    ];
  });
  return [
    `${claims.length} claims`,
    ...counts,
    ...lists,
    '',
    `${sdkOnly.length} entries without a source outside the SDKs and our runs of them`,
    ...sdkOnly.map((id) => `  ${id}`),
    '',
    `${readOnce.length} pages without a second reading`,
    ...readOnce.map((file) => `  ${file}`),
    '',
    `${overdue.length} pages due for a reading, with their newest`,
    ...overdue.map(({ file, since }) => `  ${since.padEnd(10)}  ${file}`),
    '',
    `${shared.length} sources that several entries share`,
    ...shared.map(({ url, entries }) => `  ${String(entries.length).padStart(4)}  ${url}`),
  ].join('\n');
}
