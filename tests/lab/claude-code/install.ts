import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The version whose lines the site shows. */
export const claudeCodeVersion = '2.1.332';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '..', '..', '..', '.lab', 'claude-code');

/** Fetches the program once, below `.lab`; it is run from there and never copied elsewhere. */
export async function installClaudeCode(): Promise<{ program: string } | { missing: string }> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'no Linux on x64, for which it is pinned' };
  const folder = join(cache, claudeCodeVersion);
  const program = join(folder, 'package', 'claude');
  if (existsSync(program)) return { program };
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const name = `@anthropic-ai/claude-code-linux-x64@${claudeCodeVersion}`;
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', part, name]);
  const archive = join(part, stdout.trim());
  await run('tar', ['-xzf', archive, '-C', part]);
  rmSync(archive);
  renameSync(part, folder);
  return { program };
}
