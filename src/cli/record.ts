// npm run record: runs both SDKs against every entry and every snippet; writes src/observed and the
// snippets' outputs.
//   -- ID …           records these entries alone, in seconds
//   -- --check ID …   writes nothing; ends with 1 and names what differs from the recordings
//   -- --content DIR  takes entries from DIR/content and writes to DIR/observed
//   -- --java --go    runs these SDKs instead, where their tools are; writes src/observed/elsewhere
//   -- --claude-code  runs Claude Code instead, on Linux, for a quarter of an hour; or for some IDs
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../lib/content/disk-library.ts';
import { describeProblem } from '../lib/content/problem.ts';
import { otherLanguages } from '../lib/observed/elsewhere.ts';
import { observe } from '../../tests/lab/lab.ts';
import { recordClaudeCode } from '../../tests/lab/claude-code/record.ts';
import {
  differences,
  readObserved,
  writeObserved,
  type ObservedFiles,
} from '../../tests/lab/observed-files.ts';
import { recordElsewhere } from '../../tests/lab/other-sdks/record.ts';
import { withProgress } from '../../tests/lab/progress.ts';
import { preparePython } from '../../tests/lab/python.ts';
import { recordInstalled } from '../../tests/lab/record.ts';
import { recordSnippets } from '../../tests/lab/snippets/record.ts';

const { values, positionals } = parseArgs({
  options: {
    content: { type: 'string' },
    check: { type: 'boolean', default: false },
    java: { type: 'boolean', default: false },
    go: { type: 'boolean', default: false },
    'claude-code': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const source = values.content ?? join(import.meta.dirname, '..');
const folder = join(source, 'observed');
const { entries, problems, texts } = readLibrary(source);
const faults = problems.map((problem) => describeProblem(problem, texts));
const wanted = entries.filter(({ id }) => positionals.includes(id));
for (const id of positionals.filter((id) => !wanted.some((entry) => entry.id === id)))
  faults.push(
    `record: no entry has the id "${id}"; it is the name of a file in src/content/errors`,
  );
const elsewhere = otherLanguages.filter((language) => values[language]);
if ((elsewhere.length > 0 || values['claude-code']) && faults.length === 0) {
  await recordElsewhere(source, entries, elsewhere, values.check);
  if (values['claude-code']) await recordClaudeCode(source, positionals, values.check);
  process.exit();
}
const python = await withProgress('Preparing Python', preparePython());
if ('missing' in python) faults.push(`Python: ${python.missing}`);
if (faults.length > 0 || 'missing' in python) {
  console.error(faults.join('\n'));
  process.exit(1);
}
const { interpreter } = python;
const recorded = readObserved(folder);
const observed =
  positionals.length === 0
    ? await withProgress('Both SDKs', recordInstalled(entries, interpreter, recorded))
    : await withProgress('Both SDKs', observe(wanted, interpreter));
if (values.check) report(differences(partOf(recorded, observed), observed));
else await write();

/** What is recorded of the same entries; everything, when everything was observed. */
function partOf(recorded: ObservedFiles, observed: ObservedFiles): ObservedFiles {
  if (positionals.length === 0) return recorded;
  return new Map([...recorded].filter(([name]) => observed.has(name)));
}

function report(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  console.log(`${observed.size} recordings, ${lines.length} differences`);
  if (lines.length > 0) process.exitCode = 1;
}

async function write(): Promise<void> {
  const all = positionals.length === 0 ? observed : new Map([...recorded, ...observed]);
  const changed = writeObserved(folder, all);
  if (values.content === undefined && positionals.length === 0) {
    const snippets = join(source, 'snippets');
    const ran = recordSnippets(snippets, entries, interpreter);
    changed.push(...(await withProgress('Snippets', ran)));
  }
  console.log(`${observed.size} recordings, ${changed.length} changed`);
  for (const name of changed) console.log(`  ${name}`);
}
