import { runPhase, type Ending, type Phase } from './phase.ts';

/**
 * Runs phases, each as soon as those that it needs or follows have ended. One whose need failed is
 * named as not run, never passed over. Phases stand after those that they wait for.
 */
export async function runPhases(
  phases: readonly Phase[],
  say: (line: string) => void,
): Promise<Ending[]> {
  const endings = new Map<string, Promise<Ending>>();
  for (const phase of phases) endings.set(phase.name, runInTurn(phase, endings, say));
  return Promise.all(endings.values());
}

async function runInTurn(
  phase: Phase,
  endings: ReadonlyMap<string, Promise<Ending>>,
  say: (line: string) => void,
): Promise<Ending> {
  const { name, needs = [], after = [] } = phase;
  const before = [...needs, ...after].map((other) => {
    const ending = endings.get(other);
    if (ending === undefined) throw new Error(`${name} waits for ${other}, which is not before it`);
    return ending;
  });
  const broken = (await Promise.all(before)).find(
    (ending) => ending.hasFailed && needs.includes(ending.name),
  );
  if (broken === undefined) return runPhase(phase, say);
  say(`${name.padEnd(7)} | not run: it needs ${broken.name}, which failed`);
  return { name, counts: { passed: 0, failed: 0, skipped: 1 }, hasFailed: true };
}
