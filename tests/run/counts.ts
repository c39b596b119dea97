/** How many tests of a phase ended how. */
export type Counts = { passed: number; failed: number; skipped: number };

/** Lines that end a run: of Node's own runner, and of Playwright. */
const endings: readonly [RegExp, keyof Counts][] = [
  [/^ℹ pass (\d+)$/gm, 'passed'],
  [/^ℹ (?:fail|cancelled) (\d+)$/gm, 'failed'],
  [/^ℹ (?:skipped|todo) (\d+)$/gm, 'skipped'],
  [/^ {2}(\d+) passed\b/gm, 'passed'],
  [/^ {2}(\d+) (?:failed|interrupted|flaky)$/gm, 'failed'],
  [/^ {2}(\d+) (?:skipped|did not run)$/gm, 'skipped'],
];

/** Sums up what a phase printed; one that counts nothing is one test, and its exit code has the last word. */
export function countTests(output: string, code: number | null): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [ending, of] of endings)
    for (const [, number] of output.matchAll(ending)) counts[of] += Number(number);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code === 0 && counts.passed + counts.failed + counts.skipped === 0) counts.passed = 1;
  return counts;
}

/** The sum over phases. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** "3 passed, 0 failed, 1 skipped". */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
