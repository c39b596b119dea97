import { spawn, type ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { countTests, describeCounts, type Counts } from './counts.ts';

/** A part of the proof: a name for its lines, and the program that gives it. */
export type Phase = {
  name: string;
  command: readonly [string, ...string[]];
  environment?: Record<string, string>;
  /** Phases that it cannot do without: it waits for them, and does not run when one fails. */
  needs?: readonly string[];
  /** Phases that it only waits for, so that the cores are not shared by too many. */
  after?: readonly string[];
};

/** How a phase ended. */
export type Ending = { name: string; counts: Counts; hasFailed: boolean };

/** Seconds after which a running phase says so, and then again. */
const reminders = { first: 5, next: 30 };

/**
 * Runs a phase. It says when it starts, that it still runs, and how it ended; what it printed is
 * shown when it failed, and of a passing one what was skipped or warned of.
 */
export async function runPhase(phase: Phase, say: (line: string) => void): Promise<Ending> {
  const { name, command, environment = {} } = phase;
  const tell = (text: string) => {
    for (const line of text.trimEnd().split('\n')) say(`${name.padEnd(7)} | ${line}`);
  };
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  let output = '';
  const remind = () => {
    tell(`still running after ${seconds()} s: ${lastLine(output)}`);
    reminder = setTimeout(remind, reminders.next * 1000);
  };
  let reminder = setTimeout(remind, reminders.first * 1000);
  const [program, ...options] = command;
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(program, options, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      detached: hasGroups, // a group of its own, so that its servers and browsers end with it
    });
    running.add(child);
    child.on('close', () => running.delete(child));
    const keep = (chunk: unknown) => (output += stripVTControlCharacters(String(chunk)));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => keep(`${program}: ${error.message}\n`));
    child.on('close', resolve);
  });
  clearTimeout(reminder);
  const counts = countTests(output, code);
  const hasFailed = code !== 0 || counts.failed > 0;
  const shown = hasFailed ? output : noteworthy(output);
  if (shown !== '') tell(shown);
  tell(`${hasFailed ? 'FAILED' : 'done'} in ${seconds()} s: ${describeCounts(counts)}`);
  return { name, counts, hasFailed };
}

/** Ends every running phase, with all that it started. */
export function stopPhases(signal: NodeJS.Signals): void {
  for (const child of running)
    if (child.pid !== undefined && hasGroups) process.kill(-child.pid, signal);
    else child.kill(signal);
}

const hasGroups = process.platform !== 'win32';
const running = new Set<ChildProcess>();

/** Skipped tests with their reason, and warnings. */
function noteworthy(output: string): string {
  const lines = output.split('\n').filter((line) => /^\s*(?:﹣|- {2}\d|\[?warn)/i.test(line));
  return lines.join('\n');
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1)?.trim().slice(0, 120) ?? '';
}
