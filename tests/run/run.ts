// npm test: the whole proof, in two lanes side by side; every phase runs and reports, one failure fails all.
//   -- --changed  only what a change to the content can break
import { parseArgs } from 'node:util';
import { changedFiles, sortChange } from './changed.ts';
import { describeCounts, sumOf } from './counts.ts';
import { runPhase, type Ending, type Phase } from './phase.ts';

const { values } = parseArgs({ options: { changed: { type: 'boolean', default: false } } });
/** What later phases of a lane cannot do without. */
const needed = new Set(['browser', 'build']);
const began = performance.now();
const endings = (await Promise.all(lanes().map(runLane))).flat();
const failed = endings.filter(({ hasFailed }) => hasFailed).map(({ name }) => name);
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(
  failed.length === 0
    ? `Every phase passed in ${minutes} min.`
    : `Failed after ${minutes} min: ${failed.join(', ')}.`,
);
console.log(describeCounts(sumOf(endings.map(({ counts }) => counts))));
process.exitCode = failed.length === 0 ? 0 : 1;

/** Phases of one lane need those before them; the lab mostly waits, so it shares the cores with the pages. */
function lanes(): Phase[][] {
  if (!values.changed) return wholeProof();
  const { files, gone } = changedFiles();
  const { entries, pages, others } = sortChange(files, gone);
  if (others.length === 0) return contentProof(entries, pages);
  console.log(`More than content has changed, so everything runs: ${others.join(', ')}`);
  return wholeProof();
}

function wholeProof(): Phase[][] {
  return [
    [
      script('browser', 'browser'),
      script('build', 'test:build'),
      script('files', 'test:files'),
      script('pages', 'test:pages'),
    ],
    [script('check', 'check'), script('unit', 'test:unit'), script('lab', 'test:lab')],
  ];
}

function contentProof(entries: readonly string[], pages: readonly string[]): Phase[][] {
  const environment = { BUILDS: 'root', VISIT: pages.join(' ') };
  const phases = [
    script('rules', 'check:content'),
    ...(entries.length > 0 ? [script('lab', 'record', '--check', ...entries)] : []),
    script('browser', 'browser'),
    script('build', 'test:build'),
    script('files', 'test:files'),
    ...(pages.length > 0 ? [script('pages', 'test:pages', 'visit/')] : []),
  ];
  return [phases.map((phase) => ({ ...phase, environment }))];
}

function script(name: string, npmScript: string, ...options: string[]): Phase {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return { name, command: [npm, 'run', '--silent', npmScript, '--', ...options] };
}

/** Phases that only the build's failure keeps from running are named, never passed over. */
async function runLane(phases: readonly Phase[]): Promise<Ending[]> {
  const endings: Ending[] = [];
  for (const phase of phases) {
    const broken = endings.find(({ name, hasFailed }) => hasFailed && needed.has(name));
    if (broken) {
      console.log(`${phase.name.padEnd(7)} | not run: it needs ${broken.name}, which failed`);
      const counts = { passed: 0, failed: 0, skipped: 1 };
      endings.push({ name: phase.name, counts, hasFailed: true });
    } else endings.push(await runPhase(phase, console.log));
  }
  return endings;
}
