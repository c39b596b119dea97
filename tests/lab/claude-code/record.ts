import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { claudeCodeSchema } from '../../../src/lib/observed/claude-code.ts';
import { keep } from '../other-sdks/record.ts';
import { withProgress } from '../progress.ts';
import { installClaudeCode } from './install.ts';

const run = promisify(execFile);

/**
 * Runs Claude Code against every answer that it can meet, or those of some entries; writes what it did,
 * or compares with `check`.
 */
export async function recordClaudeCode(
  source: string,
  ids: readonly string[],
  check: boolean,
): Promise<void> {
  const installed = await withProgress('Fetching Claude Code', installClaudeCode());
  if ('missing' in installed) {
    console.log(`claude-code: skipped, there is ${installed.missing}`);
    return;
  }
  const observer = [
    process.execPath,
    join(import.meta.dirname, 'observe.ts'),
    installed.program,
    ...ids,
  ];
  const day = new Date().toISOString().slice(0, 10);
  const { stdout } = await withProgress('Claude Code', isolated(observer));
  const seen = claudeCodeSchema.parse({ ...JSON.parse(stdout), recorded: day });
  if (ids.length > 0) {
    const file = join(source, 'observed', 'elsewhere', 'claude-code.json');
    const before = claudeCodeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    seen.retries = before.retries;
    seen.entries = { ...before.entries, ...seen.entries };
  }
  keep(source, 'claude-code', seen, check);
}

/** Runs in a network that has loopback and nothing else, where this machine may make one. */
async function isolated(command: readonly string[]): Promise<{ stdout: string }> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  const shell = ['-c', 'ip link set lo up && exec "$@"', 'sh', ...command];
  for (const rights of [['-n'], ['-r', '-n']]) {
    try {
      await run('unshare', [...rights, 'sh', '-c', 'ip link set lo up']);
    } catch {
      continue;
    }
    return run('unshare', [...rights, 'sh', ...shell], options);
  }
  console.log('claude-code: no network of its own could be made; its variables alone keep it here');
  const [program = '', ...rest] = command;
  return run(program, rest, options);
}
