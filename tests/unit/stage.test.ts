import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { makeStage, swapIn } from '../lab/upgrade/stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'stage-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A tree with what a stage copies and shares, and the SDK that is to come. */
const tree = join(folder, 'tree');
const newSDK = join(folder, 'new-sdk');
write(join(newSDK, 'package.json'), '{"version":"2.0.0"}');
for (const [file, text] of Object.entries({
  'package.json': '{}',
  'package-lock.json': '{"lockfileVersion":3}',
  'tsconfig.json': '{}',
  'src/observed/a.json': 'old',
  'tests/lab/a.ts': '',
  'node_modules/.package-lock.json': '{"packages":{}}',
  'node_modules/.bin/tool': '',
  'node_modules/zod/index.js': 'shared',
  'node_modules/@anthropic-ai/sdk/package.json': '{"version":"1.0.0"}',
}))
  write(join(tree, file), text);

describe('the stage of an upgrade', () => {
  const stage = makeStage(tree, newSDK);

  it("does not have npm's note of what is installed, which pinning would change for the tree", () => {
    const installed = readdirSync(join(stage, 'node_modules')).sort();
    assert.deepEqual(installed, ['.bin', '@anthropic-ai', 'zod']);
    assert.ok(existsSync(join(tree, 'node_modules/.package-lock.json')));
  });

  it('shares every package but the SDK, which is the new one', () => {
    const read = (file: string) => readFileSync(join(stage, 'node_modules', file), 'utf8');
    assert.equal(read('zod/index.js'), 'shared');
    assert.equal(read('@anthropic-ai/sdk/package.json'), '{"version":"2.0.0"}');
  });

  it('is a copy: the tree has what was done there only after the swap', () => {
    writeFileSync(join(stage, 'src/observed/a.json'), 'new');
    const observed = join(tree, 'src/observed/a.json');
    assert.equal(readFileSync(observed, 'utf8'), 'old');
    assert.deepEqual(swapIn(stage, tree), ['src/observed/a.json']);
    assert.equal(readFileSync(observed, 'utf8'), 'new');
  });

  it('keeps the Python environment of an upgrade that was stopped, and nothing else of it', () => {
    write(join(stage, '.venv/pyvenv.cfg'), 'home');
    write(join(stage, 'left-over'), '');
    const again = makeStage(tree, newSDK);
    assert.equal(readFileSync(join(again, '.venv/pyvenv.cfg'), 'utf8'), 'home');
    assert.ok(!existsSync(join(again, 'left-over')));
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
