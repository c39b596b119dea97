import type { Library } from '../files.ts';
import { describeProblem } from '../problem.ts';
import { bodies } from './bodies.ts';
import { causes } from './causes.ts';
import { citations } from './citations.ts';
import { ids } from './ids.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { requests } from './requests.ts';
import type { Rule } from './rule.ts';
import { templates } from './templates.ts';

/** Every rule that content keeps, by name; each has a broken fixture in `tests/content/broken/`. */
export const rules: Record<string, Rule> = {
  ...ids,
  ...names,
  ...causes,
  ...citations,
  ...bodies,
  ...links,
  ...templates,
  ...requests,
};

/** Every breach of every rule, with the problems met on reading; empty when the library is sound. */
export function findContentProblems(library: Library): string[] {
  const found = [...library.problems, ...Object.values(rules).flatMap((rule) => rule(library))];
  return [...new Set(found.map((problem) => describeProblem(problem, library.texts)))];
}
