import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { readLibrary } from '../../src/lib/content/files.ts';
import { findContentProblems } from '../../src/lib/content/rules/index.ts';
import {
  describeDrifts,
  draftEntry,
  findDrift,
  newCodes,
  type Surface,
} from '../../src/lib/drift.ts';
import type { Snapshot } from '../../src/lib/versions.ts';

const root = resolve(import.meta.dirname, '../..');
const valid = readLibrary(join(import.meta.dirname, 'valid'));
const before = surface('1.0.0', ['spent_reached'], {
  codes: { '429 spent_reached': 'SpentReachedError', '400 old_code': 'OldCodeError' },
  types: { api_error: 'api_error' },
  classes: { SpentReachedError: 'Anthropic.SpentReachedError' },
  statuses: { 402: 'APIError' },
});
const after = surface('1.1.0', ['spent_reached', 'told_only'], {
  codes: { '403 spent_reached': 'SpentReachedError', '429 too_green': 'TooGreenError' },
  types: { api_error: 'api_error', green_error: 'green_error' },
  classes: {
    SpentReachedError: 'Anthropic.Beta.SpentReachedError',
    TooGreenError: 'Anthropic.TooGreenError',
  },
  statuses: { 402: 'PaymentRequiredError' },
});
const finding = {
  sentence: 'The request is too green.',
  title: '@anthropic-ai/sdk 1.1.0, src/resources/shared.ts',
  url: 'https://example.com/shared.ts',
  day: '2026-01-31',
};

describe('drift between two versions', () => {
  const drift = findDrift('typescript', before, after);

  it('lists new, changed and vanished codes, types, classes and statuses', () => {
    assert.equal(
      describeDrifts([drift], []),
      `## typescript 1.0.0 → 1.1.0

- vanished code \`old_code\`: 400 OldCodeError
- changed code \`spent_reached\`: 429 SpentReachedError → 403 SpentReachedError
- new code \`told_only\`: declared
- new code \`too_green\`: 429 TooGreenError
- new type \`green_error\`
- changed class \`SpentReachedError\`: Anthropic.SpentReachedError → Anthropic.Beta.SpentReachedError
- new class \`TooGreenError\`: Anthropic.TooGreenError
- changed status \`402\`: APIError → PaymentRequiredError`,
    );
  });

  it('is empty between equal versions', () => {
    assert.deepEqual(findDrift('python', after, { ...after, version: '1.1.1' }).changes, []);
  });

  it('leaves declarations out when only one version has them', () => {
    const unread = findDrift('typescript', { ...before, declared: null }, after);
    assert.deepEqual(newCodes([unread]), ['too_green']);
  });

  it('drafts an entry for each new code that keeps every rule', () => {
    const copy = mkdtempSync(join(tmpdir(), 'draft-'));
    try {
      const folder = join(copy, 'content', 'errors', 'code');
      mkdirSync(folder, { recursive: true });
      for (const code of newCodes([drift])) {
        const draft = draftEntry(code, [drift], finding, valid.entries);
        const text = /````mdx\n([\s\S]*?)````/.exec(draft)?.[1] ?? '';
        writeFileSync(join(folder, `${code}.mdx`), text);
      }
      const drafted = readLibrary(copy);
      assert.deepEqual(
        findContentProblems({
          ...valid,
          entries: [...valid.entries, ...drafted.entries],
          problems: drafted.problems,
        }),
        [],
      );
      const [told, green] = drafted.entries;
      assert.deepEqual([told?.id, told?.status, told?.type], ['told_only', null, null]);
      assert.deepEqual(
        [green?.id, green?.status, green?.type],
        ['too_green', 429, 'rate_limit_error'],
      );
      assert.deepEqual(green?.classes, { typescript: 'TooGreenError', python: null });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe('npm run drift', () => {
  it('tells recorded versions apart without the network, and ends with 1', () => {
    const { status, stdout } = run('--from', 'python=2.11.0', '--to', 'python=2.12.0');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^- new code `image_dimensions_too_large`: 400 ImageDimensionsTooLargeError$/m,
    );
  });

  it('ends with 0 when nothing changed', () => {
    assert.equal(run('--from', 'python=2.12.0', '--to', 'python=2.12.0').status, 0);
  });

  it('ends with 2 and says so when a registry cannot be reached', () => {
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /registry cannot be reached, so nothing was compared/);
  });

  it('ends with 2 for an option that names no version', () => {
    assert.equal(run('--to', 'ruby').status, 2);
  });
});

/** Every registry of this run is a port where nobody listens. */
function run(...options: string[]) {
  const nobody = 'http://127.0.0.1:9';
  return spawnSync(process.execPath, [join(root, 'src', 'cli', 'drift.ts'), ...options], {
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_config_registry: nobody,
      npm_config_fetch_retries: '0',
      PIP_INDEX_URL: nobody,
      PIP_RETRIES: '0',
    },
  });
}

function surface(version: string, declared: string[], some: Partial<Snapshot>): Surface {
  const empty: Snapshot = { statuses: {}, codes: {}, types: {}, classes: {}, unknownClass: {} };
  return { version, declared, snapshot: { ...empty, ...some } };
}
