import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { OtherLanguage } from '../../../src/lib/observed/elsewhere.ts';

/** How to start a language's runner and the guide's program, or what this machine lacks for them. */
export type Toolchain = Commands | { missing: string };
export type Commands = { runner: Command; handler: Command };
type Command = [string, ...string[]];

const run = promisify(execFile);
const lab = join(import.meta.dirname, '..');
const cache = join(lab, '..', '..', '.lab');

/** Fetches the pinned SDK and builds the runner below `.lab`; asks a registry only the first time. */
export const prepare: Record<OtherLanguage, () => Promise<Toolchain>> = {
  java: async () => {
    if (!(await isThere('javac', '-version')) || !(await isThere('mvn', '--version')))
      return { missing: 'no JDK 17 or newer with Maven' };
    const jars = join(
      cache,
      'java',
      `jars-${pinned('java/pom.xml', /<version>([\d.]+)<\/version>\s*<\/dependency>/)}`,
    );
    if (!existsSync(jars)) {
      const part = `${jars}.part`;
      rmSync(part, { recursive: true, force: true });
      await run('mvn', [
        '-B',
        '-q',
        '-f',
        join(lab, 'java', 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${part}`,
      ]);
      renameSync(part, jars);
    }
    const classes = join(cache, 'java', 'classes');
    mkdirSync(classes, { recursive: true });
    const path = join(jars, '*');
    await run('javac', [
      '-proc:none',
      '-cp',
      path,
      '-d',
      classes,
      ...['Runner.java', 'Handle.java'].map((name) => join(lab, 'java', name)),
    ]);
    const java: Command = ['java', '-cp', [classes, path].join(delimiter)];
    return { runner: [...java, 'Runner'], handler: [...java, 'Handle'] };
  },
  go: async () => {
    if (!(await isThere('go', 'version'))) return { missing: 'no Go 1.25 or newer' };
    const [runner, handler] = ['runner', 'handle'].map((name) =>
      join(cache, 'go', process.platform === 'win32' ? `${name}.exe` : name),
    ) as [string, string]; // as many as names
    const build = ['build', '-buildvcs=false', '-o'];
    await run('go', [...build, runner, '.'], { cwd: join(lab, 'go') });
    await run('go', [...build, handler, './handle'], { cwd: join(lab, 'go') });
    return { runner: [runner], handler: [handler] };
  },
};

/** The Go SDK's constant by code, read in the source of the module that was built. */
export async function goConstants(): Promise<Record<string, string>> {
  const module = 'github.com/anthropics/anthropic-sdk-go/v2';
  const cwd = join(lab, 'go');
  const { stdout } = await run('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd });
  const aliases = readFileSync(join(stdout.trim(), 'aliases.go'), 'utf8');
  const source = readFileSync(join(stdout.trim(), 'internal', 'apierror', 'apierror.go'), 'utf8');
  const public_ = new Set(
    [...aliases.matchAll(/^const (ErrorCode\w+) =/gm)].map(([, name]) => name),
  );
  return Object.fromEntries(
    [...source.matchAll(/^\s*(ErrorCode\w+)\s+ErrorCode = "(\w+)"/gm)].flatMap(([, name, code]) =>
      name !== undefined && code !== undefined && public_.has(name)
        ? [[code, `anthropic.${name}`]]
        : [],
    ),
  );
}

async function isThere(program: string, ...options: string[]): Promise<boolean> {
  try {
    await run(program, options);
    return true;
  } catch {
    return false;
  }
}

function pinned(file: string, pattern: RegExp): string {
  const version = pattern.exec(readFileSync(join(lab, file), 'utf8'))?.[1];
  if (version === undefined) throw new Error(`tests/lab/${file}: pins no version of the SDK`);
  return version;
}
