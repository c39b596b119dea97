import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What a command took: seconds, seconds of all processors, and the most memory of all its processes in MB; null where the system does not tell. */
export type Spent = { seconds: number; processor: number | null; memory: number | null };

/** Runs a command to its end and measures it with all that it starts. */
export async function spend(
  program: string,
  parts: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Spent> {
  const before = processorOfChildren();
  const start = performance.now();
  const child = spawn(program, parts, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let memory: number | null = null;
  const look = setInterval(() => {
    const used = child.pid === undefined ? null : memoryBelow(child.pid);
    if (used !== null) memory = Math.max(memory ?? 0, used);
  }, 200);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ${parts.join(' ')}: ended with ${String(code)}`);
  const after = processorOfChildren();
  return {
    seconds: (performance.now() - start) / 1000,
    processor: before === null || after === null ? null : after - before,
    memory,
  };
}

/** Seconds that ended children of this process took, theirs included; Linux counts hundredths. */
function processorOfChildren(): number | null {
  const [, , , , , , , , , , , , , user, system] = statOf('self') ?? [];
  return user === undefined ? null : (Number(user) + Number(system)) / 100;
}

/** Memory of a process and all below it, in MB; pages that two share count once for each. */
function memoryBelow(root: number): number | null {
  let processes: [process: number, parent: number, pages: number][];
  try {
    processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = statOf(name);
        return stat ? [[Number(name), Number(stat[1]), Number(stat[21])]] : [];
      });
  } catch {
    return null; // no Linux
  }
  const below = new Set([root]);
  for (let grown = true; grown;) {
    const found = processes.filter(([own, parent]) => below.has(parent) && !below.has(own));
    found.forEach(([own]) => below.add(own));
    grown = found.length > 0;
  }
  const pages = processes.filter(([own]) => below.has(own)).map(([, , used]) => used);
  return (pages.reduce((sum, used) => sum + used, 0) * 4096) / 1e6;
}

/** Fields of a process after its name, the state first. */
function statOf(name: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null; // it ended just now
  }
}
