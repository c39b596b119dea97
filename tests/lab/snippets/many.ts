import { join } from 'node:path';
import { runProgram } from '../runner.ts';

/** A program to run: a name for the report, its file, and the address that it calls. */
export type DriverProgram = { name: string; path: string; url: string };

/** What each program printed, what it wrote to stderr, and the exception that ended it. */
export type DriverReport = Record<string, { printed: string; said: string; fault: string }>;

/** Runs programs of one language in one process, one after the other. */
export async function runMany(
  language: 'python' | 'typescript',
  programs: readonly DriverProgram[],
  interpreter: string,
  environment: Record<string, string> = {},
): Promise<DriverReport> {
  const command: [string, ...string[]] =
    language === 'python'
      ? [interpreter, '-B', join(import.meta.dirname, 'driver.py')]
      : [process.execPath, join(import.meta.dirname, 'driver.ts')];
  const keys = { ANTHROPIC_API_KEY: 'sk-ant-example', ...environment };
  return (await runProgram(command, programs, keys)) as DriverReport; // printed by our driver
}
