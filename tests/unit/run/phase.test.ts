import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runPhase } from '../../run/phase.ts';

async function run(program: string) {
  const lines: string[] = [];
  const command = [process.execPath, '-e', program] as const;
  const ending = await runPhase({ name: 'part', command }, (line) => lines.push(line));
  return { ending, said: lines.join('\n') };
}

describe('a phase', () => {
  it('that passes says so in one line, and what was skipped', async () => {
    const { ending, said } = await run(
      'console.log("✔ one\\n﹣ two # no Python here\\nℹ pass 1\\nℹ skipped 1")',
    );
    assert.equal(ending.hasFailed, false);
    assert.match(said, /^part {4}\| ﹣ two # no Python here\npart {4}\| done in \d+ s: 1 passed/);
  });

  it('that fails shows everything that it printed, each line with its name', async () => {
    const { ending, said } = await run(
      'console.log("one"); console.error("two"); process.exitCode = 3',
    );
    assert.equal(ending.hasFailed, true);
    for (const line of ['part    | one', 'part    | two']) assert.ok(said.includes(line), said);
    assert.match(said, /FAILED in \d+ s: 0 passed, 1 failed/);
  });

  it('that does not start, or ends by a signal, has failed', async () => {
    const missing = { name: 'part', command: ['/nothing/here'] as const };
    assert.equal((await runPhase(missing, () => undefined)).hasFailed, true);
    assert.equal((await run('process.kill(process.pid)')).ending.hasFailed, true);
  });
});
