import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build, orTell } from '../../src/cli/build.ts';
import { keptFolder } from '../../src/lib/build/kept.ts';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { filesBelow, zipOf } from '../../src/lib/hosting/archive.ts';
import { copyRepository } from '../bench/derived.ts';

const repository = resolve(import.meta.dirname, '../..');
const root = join(repository, '.build');
const faults = [...(await findChance()), ...findStale()];
console.log(
  faults.length === 0
    ? 'Builds of one commit are the same, and so are those after an edit and those from nothing.'
    : faults.join('\n'),
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Builds anew, with what that build left, and anew on a machine that is kept busy; compares every byte. */
async function findChance(): Promise<string[]> {
  const folders = ['idle', 'again', 'busy'].map((name) => join(root, name));
  const [idle, again, busy] = folders as [string, string, string]; // as many as names
  forget(repository);
  await orTell(build({ folder: idle, base: '/' }));
  await orTell(build({ folder: again, base: '/' }));
  forget(repository);
  const loops = Array.from({ length: availableParallelism() * 4 }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  const stop = () => loops.forEach((loop) => loop.kill('SIGKILL'));
  process.on('exit', stop);
  await orTell(build({ folder: busy, base: '/' }));
  stop();
  const first = hashes(idle);
  const different = new Set([again, busy].flatMap((folder) => differences(first, hashes(folder))));
  const archives = folders.map((folder) => zipOf(filesBelow(folder, 'site', '/'), new Date(0)));
  if (archives.some((archive) => !archive.equals(archives[0] ?? archive)))
    different.add('the archive');
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  return [...different].map((path) => `${path} differs between builds of one commit`);
}

/**
 * Edits a copy of this repository and builds it with what the build before left, and then from nothing. An edit has
 * to come out on each page that it reaches, and no page may be an old one.
 */
function findStale(): string[] {
  const copy = join(root, 'copy');
  rmSync(copy, { recursive: true, force: true });
  copyRepository(repository, copy);
  const source = join(copy, 'src');
  const site = join(copy, 'dist');
  const rewrite = (file: string, change: (text: string) => string) => {
    const text = readFileSync(join(source, file), 'utf8');
    if (change(text) === text) throw new Error(`${file} has not what this test edits`);
    writeFileSync(join(source, file), change(text));
  };
  const { entries } = readLibrary(source);
  const edited = entries.find(
    ({ id, kind, explained }) =>
      kind === 'message' && explained && entries.some((other) => other.related.includes(id)),
  );
  if (edited === undefined) throw new Error('no entry with a title is named by another');
  const title = 'A title that this test alone gives';
  const naming = entries.filter(
    ({ related, lookalikes }) =>
      related.includes(edited.id) || lookalikes.some(({ id }) => id === edited.id),
  );
  const edits = [
    {
      what: 'the title of an entry',
      edit: () => rewrite(edited.file, (text) => text.replace(/^title: .*$/m, `title: ${title}`)),
      reaches: naming.map(({ id }) => id),
      shows: title,
    },
    {
      what: 'a component and a style',
      edit: () => {
        rewrite('components/SectionHeading.astro', (text) =>
          text.replace('---\n\n<', '---\n\n<p>Above each heading</p><'),
        );
        rewrite('styles/tokens.css', (text) => `${text}\n:root { --edited: 'Edited value'; }\n`);
      },
      reaches: entries.map(({ id }) => id),
      shows: 'Above each heading',
    },
  ];
  run(copy);
  const faults = edits.flatMap(({ what, edit, reaches, shows }) => {
    const before = hashes(join(copy, keptFolder));
    edit();
    run(copy);
    const used = [...hashes(join(copy, keptFolder)).keys()].filter((path) => before.has(path));
    console.log(`After an edit of ${what}, ${used.length} of ${before.size} files were kept.`);
    const warm = hashes(site);
    const old = reaches.filter(
      (id) => !readFileSync(join(site, 'errors', id, 'index.html'), 'utf8').includes(shows),
    );
    forget(copy);
    run(copy);
    return [
      ...old.map((id) => `errors/${id} does not show ${what} after an edit`),
      ...differences(warm, hashes(site)).map(
        (path) => `${path} is another after an edit of ${what} than from nothing`,
      ),
    ];
  });
  rmSync(copy, { recursive: true, force: true });
  return faults;
}

/** Builds in a copy with its own code, as the kept folder is that of the process. */
function run(folder: string): void {
  const built = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: '' },
  });
  if (built.status !== 0) throw new Error(`the build in ${folder} ended with ${built.status}`);
}

/** Nothing of an earlier build is used by the next. */
function forget(folder: string): void {
  for (const left of [keptFolder, 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, left), { recursive: true, force: true });
}

/** Hash of every file of a folder, by path. */
function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Paths that not both have, or that are not the same in both. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}
