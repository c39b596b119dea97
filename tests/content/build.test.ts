import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const repository = resolve(import.meta.dirname, '../..');

test('the build stops at broken content and names every file and field at once', () => {
  const copy = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const part of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(join(repository, part), join(copy, part), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const folder = join(copy, 'src/content/errors/message');
    const [first = '', second = ''] = readdirSync(folder);
    edit(join(folder, first), /^title: .*$/m, 'title: 7');
    edit(
      join(folder, second),
      /resolves:(?:\s+- \S+)+|resolves: \[[^\]]*\]/,
      'resolves: [nothing-here]',
    );

    const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
    const build = spawnSync(process.execPath, [astro, 'build'], { cwd: copy, encoding: 'utf8' });

    const output = build.stdout + build.stderr;
    assert.equal(build.status, 1, 'the build passed');
    assert.match(output, new RegExp(`  src/content/errors/message/${first}:2: title: `));
    assert.match(
      output,
      new RegExp(
        `  src/content/errors/message/${second}:\\d+: fixes\\.[\\w-]+\\.resolves: .*nothing-here`,
      ),
    );
    assert.doesNotMatch(output, /^\s+at /m, 'a stack stands below the list');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

function edit(file: string, pattern: RegExp, replacement: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, replacement);
  assert.notEqual(after, before, `${file} has nothing like ${pattern}`);
  writeFileSync(file, after);
}
