import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Phase } from '../../run/phase.ts';
import { runPhases } from '../../run/schedule.ts';

function phase(name: string, program: string, relations: Partial<Phase> = {}): Phase {
  return { name, command: [process.execPath, '-e', program], ...relations };
}

async function run(phases: Phase[]) {
  const lines: string[] = [];
  const endings = await runPhases(phases, (line) => lines.push(line));
  return { endings, said: lines.join('\n') };
}

describe('phases', () => {
  it('run side by side unless one waits for another', async () => {
    const { said } = await run([
      phase('slow', 'setTimeout(() => 0, 400)'),
      phase('quick', '0'),
      phase('last', '0', { after: ['slow'] }),
    ]);
    assert.deepEqual(
      said.split('\n').map((line) => line.split(' ')[0]),
      ['quick', 'slow', 'last'],
    );
  });

  it('are not run, and said to be so, when one that they need fails', async () => {
    const { endings, said } = await run([
      phase('build', 'process.exitCode = 1'),
      phase('pages', '0', { needs: ['build'] }),
      phase('lab', '0', { after: ['build'] }),
    ]);
    assert.match(said, /pages {3}\| not run: it needs build, which failed/);
    assert.deepEqual(
      endings.map(({ hasFailed }) => hasFailed),
      [true, true, false],
    );
  });

  it('that wait for what is not there are refused', async () => {
    await assert.rejects(run([phase('pages', '0', { needs: ['build'] })]), /pages waits for build/);
  });
});
