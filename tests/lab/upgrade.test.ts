import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { preparePython } from './python.ts';

const root = resolve(import.meta.dirname, '../..');
const python = await preparePython();
const skip = 'missing' in python && `pip asks the Python index, and there is ${python.missing}`;

describe('npm run upgrade', { skip }, () => {
  it('ends with 2 and changes nothing when a registry cannot be reached', () => {
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /registry cannot be reached, so nothing was changed/);
  });

  it('ends with 2 for an option that names no version', () => {
    const { status, stderr } = run('--to', 'ruby');
    assert.equal(status, 2);
    assert.match(stderr, /"ruby" is not like typescript=1\.11\.0/);
  });
});

/** Every registry of this run is a port where nobody listens. */
function run(...options: string[]) {
  const nobody = 'http://127.0.0.1:9';
  return spawnSync(process.execPath, [join(root, 'src', 'cli', 'upgrade.ts'), ...options], {
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
