import { z } from 'astro/zod';
import type { Problem } from './problem.ts';

/** `src/content/exceptions.yaml`: by rule, the parts that break it, and why they may. */
export const exceptionsSchema = z.record(
  z.string(),
  z
    .array(
      z.strictObject({
        /** The file below `src/content` and the part, as the rule names it: `errors/x/y.mdx: status`. */
        at: z
          .string()
          .regex(/^\S+\.(?:mdx|yaml): \S+$/, 'write "file: part", as the rule names it'),
        because: z.string().min(20, 'say in a sentence why it may'),
      }),
    )
    .min(1),
);

export type Exceptions = z.infer<typeof exceptionsSchema>;

/** Breaches of rules in, by name; those without an exception out, and exceptions that nothing needs. */
export function withoutExceptions(
  found: ReadonlyMap<string, readonly Problem[]>,
  exceptions: Exceptions,
): Problem[] {
  const unneeded = Object.entries(exceptions).flatMap(([rule, rows]) =>
    rows
      .map((row, index) => ({ row, field: [rule, String(index)] }))
      .filter(({ row }) => !found.get(rule)?.some((problem) => placeOf(problem) === row.at))
      .map(({ row, field }) => ({
        file: 'content/exceptions.yaml',
        field,
        text: found.has(rule)
          ? `${row.at} does not break this rule; remove the line`
          : 'there is no rule of this name; spell it as the code does',
      })),
  );
  const kept = [...found].flatMap(([rule, problems]) =>
    problems.filter((problem) => !exceptions[rule]?.some(({ at }) => at === placeOf(problem))),
  );
  return [...kept, ...unneeded];
}

function placeOf({ file, field }: Problem): string {
  return `${file.replace(/^content\//, '')}: ${field.join('.')}`;
}
