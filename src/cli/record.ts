// npm run record: runs both SDKs against every entry and every snippet; writes src/observed and the
// snippets' outputs.
//   -- --content DIR  takes entries from DIR/content and writes to DIR/observed
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../lib/content/files.ts';
import { describeProblem } from '../lib/content/problem.ts';
import { readObserved, writeObserved } from '../../tests/lab/observed-files.ts';
import { preparePython } from '../../tests/lab/python.ts';
import { recordInstalled } from '../../tests/lab/record.ts';
import { recordSnippets } from '../../tests/lab/snippets/record.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' } },
});
const source = values.content ?? join(import.meta.dirname, '..');
const folder = join(source, 'observed');
const { entries, problems, texts } = readLibrary(source);
const faults = problems.map((problem) => describeProblem(problem, texts));
const python = await preparePython();
if ('missing' in python) faults.push(`Python: ${python.missing}`);
if (faults.length > 0 || 'missing' in python) {
  console.error(faults.join('\n'));
  process.exit(1);
}
const recorded = readObserved(folder);
const observed = await recordInstalled(entries, python.interpreter, recorded);
const changed = writeObserved(folder, observed);
if (values.content === undefined) {
  const snippets = join(source, 'snippets');
  changed.push(...(await recordSnippets(snippets, entries, python.interpreter)));
}
console.log(`${observed.size} recordings, ${changed.length} changed`);
for (const name of changed) console.log(`  ${name}`);
