// npm test: the whole proof; every phase runs as soon as it can and reports, one failure fails all.
//   -- --changed  only what a change to the content can break
import { parseArgs } from 'node:util';
import { changedFiles, sortChange } from './changed.ts';
import { describeCounts, sumOf } from './counts.ts';
import { stopPhases, type Phase } from './phase.ts';
import { runPhases } from './schedule.ts';

const { values } = parseArgs({ options: { changed: { type: 'boolean', default: false } } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    stopPhases(signal);
    process.exit(1);
  });
const began = performance.now();
const endings = await runPhases(phasesToRun(), console.log);
const failed = endings.filter(({ hasFailed }) => hasFailed).map(({ name }) => name);
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(
  failed.length === 0
    ? `Every phase passed in ${minutes} min.`
    : `Failed after ${minutes} min: ${failed.join(', ')}.`,
);
console.log(describeCounts(sumOf(endings.map(({ counts }) => counts))));
process.exitCode = failed.length === 0 ? 0 : 1;

function phasesToRun(): Phase[] {
  if (!values.changed) return wholeProof();
  const { files, gone } = changedFiles();
  const { entries, pages, others } = sortChange(files, gone);
  if (others.length === 0) return contentProof(entries, pages);
  console.log(`More than content has changed, so everything runs: ${others.join(', ')}`);
  return wholeProof();
}

/**
 * The pages fill both cores whenever the others leave one, so they end last; the lab, which is one
 * process and waits often, begins as soon as it can.
 */
function wholeProof(): Phase[] {
  return [
    script('browser', 'browser'),
    script('build', 'test:build'),
    script('unit', 'test:unit'),
    { ...script('lab', 'test:lab'), after: ['build'] },
    // A build leaves the types of the collections; without it, the check makes them itself.
    { ...script('check', 'check'), after: ['build', 'unit'] },
    { ...script('files', 'test:files'), needs: ['build'] },
    { ...script('pages', 'test:pages'), needs: ['browser', 'build'], after: ['files'] },
  ];
}

function contentProof(entries: readonly string[], pages: readonly string[]): Phase[] {
  const environment = { BUILDS: 'root', VISIT: pages.join(' ') };
  const phases = [
    script('browser', 'browser'),
    script('rules', 'check:content'),
    ...(entries.length > 0 ? [script('lab', 'record', '--check', ...entries)] : []),
    script('build', 'test:build'),
    { ...script('files', 'test:files'), needs: ['build'] },
    ...(pages.length > 0
      ? [{ ...script('pages', 'test:pages', 'visit/'), needs: ['browser', 'build'] }]
      : []),
  ];
  return phases.map((phase) => ({ ...phase, environment }));
}

function script(name: string, npmScript: string, ...options: string[]): Phase {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return { name, command: [npm, 'run', '--silent', npmScript, '--', ...options] };
}
