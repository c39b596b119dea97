/**
 * What a build takes and what it makes weighs: of the site as it is, or of a copy that is filled up
 * with made-up entries to the number that `--entries` names.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureScale, scaleRows } from './scale.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '0' },
    runs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const scale = await measureScale(
  resolve(import.meta.dirname, '../..'),
  Number(values.entries),
  Number(values.runs),
);
if (values.json) console.log(JSON.stringify(scale, null, 2));
else {
  const rows = scaleRows(scale);
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value}`);
}
