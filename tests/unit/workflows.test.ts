import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { load } from 'js-yaml';

const folder = resolve(import.meta.dirname, '../../.github/workflows');

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: Step[];
};
type Workflow = { permissions?: Record<string, string>; jobs: Record<string, Job> };

for (const name of readdirSync(folder)) {
  const text = readFileSync(resolve(folder, name), 'utf8');
  // A workflow is read as far as these tests need it.
  const workflow = load(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  suite(`workflow ${name}`, () => {
    test('names every action by its commit, with the version beside it', () => {
      const loose = text
        .split('\n')
        .filter((line) => /\buses:/.test(line))
        .filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
      assert.deepEqual(loose, [], 'write owner/name@<commit> # vX.Y.Z');
    });

    test('puts no expression into a shell line', () => {
      const risky = steps.filter(({ run }) => run?.includes('${{'));
      assert.deepEqual(risky, [], 'hand it over with env');
    });

    test('gives each job its own rights and a time limit', () => {
      for (const [job, { permissions, 'timeout-minutes': minutes }] of jobs) {
        assert.ok(permissions ?? workflow.permissions, `${job} names no permissions`);
        assert.ok(minutes !== undefined && minutes <= 120, `${job} has no time limit`);
      }
    });

    test('never runs third-party code beside the right to publish', () => {
      for (const [job, { permissions, steps }] of jobs)
        if (permissions?.['id-token'] === 'write' || permissions?.['pages'] === 'write')
          assert.ok(!steps.some(({ run }) => run !== undefined), `${job} publishes and runs`);
    });

    test('leaves no credentials in a checkout, unless the job has to push', () => {
      for (const [job, { permissions, steps }] of jobs)
        for (const { uses, with: inputs } of steps)
          if (uses?.startsWith('actions/checkout@') && permissions?.['contents'] !== 'write')
            assert.equal(inputs?.['persist-credentials'], false, job);
    });
  });
}

test('the site is deployed only after its tests', () => {
  // As above.
  const { jobs } = load(readFileSync(resolve(folder, 'deploy.yml'), 'utf8')) as {
    jobs: { deploy: { needs: string[] } };
  };
  assert.ok(jobs.deploy.needs.includes('test') && jobs.deploy.needs.includes('build'));
});
