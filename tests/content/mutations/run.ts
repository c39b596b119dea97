import { parseArgs } from 'node:util';
import { tryMutations } from './trial.ts';

/** `npm run test:mutations -- --count 400 --seed 1`: a table by kind, and each mutation that nothing named. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', multiple: true },
    all: { type: 'boolean', default: false },
  },
});
const outcomes = tryMutations(Number(values.count), Number(values.seed), values.kind);
const silent = outcomes.filter(({ end }) => end === 'silent');
for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
  const of = (end: string) =>
    outcomes.filter((outcome) => outcome.kind === kind && outcome.end === end).length;
  console.log(
    `${kind.padEnd(34)} named ${of('named')}, harmless ${of('harmless')}, silent ${of('silent')}`,
  );
}
console.log(`${outcomes.length} tried, ${silent.length} silent`);
for (const { kind, about, lines } of values.all ? outcomes : silent)
  console.log(`  ${kind}: ${about}${lines.map((line) => `\n    ${line}`).join('')}`);
process.exitCode = silent.length === 0 ? 0 : 1;
