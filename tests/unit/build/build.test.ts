import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { buildSite, type Build } from '../../../src/lib/build/build.ts';
import { restoreSite } from '../../../src/lib/build/exchange.ts';

/** A folder with a good site in it, and a build that runs this program in place of Astro. */
function prepare(program: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'build-'));
  const site = join(cwd, 'dist');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'last');
  const build = (meanwhile?: Build['meanwhile']) =>
    buildSite({
      command: [process.execPath, '--input-type=module', '-e', program],
      cwd,
      site,
      ...(meanwhile && { meanwhile }),
      findProblems: (folder) =>
        existsSync(join(folder, 'index.html')) ? [] : ['index.html is missing'],
    });
  return { build, cwd, site, text: () => readFileSync(join(site, 'index.html'), 'utf8') };
}

const write = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  mkdirSync(process.env.OUT_DIR);
  writeFileSync(process.env.OUT_DIR + '/index.html', 'new');`;

suite('a build', () => {
  test('replaces the site when it ended well and its result is whole', async () => {
    const { build, cwd, site, text } = prepare(write);
    await build();
    assert.equal(text(), 'new');
    assert.ok(!existsSync(join(cwd, '.dist-new')) && !existsSync(join(cwd, '.dist-last')), site);
  });

  const failures = {
    'a build that fails after writing': `${write} process.exit(3)`,
    'a build that throws': `${write} throw new Error('broken entry')`,
    'a build that ends early and calls it success': 'process.exit(0)',
    'a build that is killed': `${write} process.kill(process.pid, 'SIGKILL')`,
  };
  for (const [name, program] of Object.entries(failures))
    test(`${name} is an error and leaves the last good site`, async () => {
      const { build, cwd, text } = prepare(program);
      await assert.rejects(build(), /last site is kept/);
      assert.equal(text(), 'last');
      assert.ok(!existsSync(join(cwd, '.dist-new')));
    });

  test('a machine that dies between the two renames loses nothing', () => {
    const { site, text } = prepare('');
    renameSync(site, join(site, '../.dist-last'));
    restoreSite(site);
    assert.equal(text(), 'last');
  });

  test('is ended for problems that are found meanwhile, whatever it does and prints', async () => {
    const { build, text } = prepare(
      `${write} console.log('x'.repeat(1e6)); setInterval(() => {}, 1e6)`,
    );
    await assert.rejects(
      build(async () => ({ problems: ['a is wrong', 'b is wrong'], told: {} })),
      /^Error: 2 problems in the content; the last site is kept:\n {2}a is wrong\n {2}b is wrong$/,
    );
    assert.equal(text(), 'last');
  });

  test('is ended where the looking itself fails', async () => {
    const { build, text } = prepare(`${write} setInterval(() => {}, 1e6)`);
    await assert.rejects(
      build(() => Promise.reject(new Error('cannot look'))),
      /cannot look/,
    );
    assert.equal(text(), 'last');
  });

  test('is told what is found out meanwhile', async () => {
    const told = write.replace("'new'", 'JSON.stringify(found)');
    const { build, text } = prepare(
      `const found = await new Promise((done) => process.once('message', done)); ${told.replaceAll('import {', 'const {').replaceAll("} from 'node:fs'", "} = await import('node:fs')")}`,
    );
    await build(async () => ({ problems: [], told: { a: '2026-01-01' } }));
    assert.equal(text(), '{"a":"2026-01-01"}');
  });

  test('asks no telemetry host', async () => {
    const { build, text } = prepare(write.replace("'new'", 'process.env.ASTRO_TELEMETRY_DISABLED'));
    await build();
    assert.equal(text(), '1');
  });
});
