import { withoutExceptions } from '../exceptions.ts';
import type { Library } from '../disk-library.ts';
import { describeProblem } from '../problem.ts';
import type { Rule } from './rule.ts';
import { addresses } from './addresses.ts';
import { asking } from './asking.ts';
import { behaviour } from './behaviour.ts';
import { births } from './births.ts';
import { bodies } from './bodies.ts';
import { boundaries } from './boundaries.ts';
import { causes } from './causes.ts';
import { characters } from './characters.ts';
import { citations } from './citations.ts';
import { counts } from './counts.ts';
import { withoutConsequences } from './consequences.ts';
import { customer } from './customer.ts';
import { dates } from './dates.ts';
import { drafts } from './drafts.ts';
import { facts } from './facts.ts';
import { ids } from './ids.ts';
import { lengths } from './lengths.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { prose } from './prose.ts';
import { requests } from './requests.ts';
import { secrets } from './secrets.ts';
import { sources } from './sources.ts';
import { snippets } from './snippets.ts';
import { statuses } from './statuses.ts';
import { templates } from './templates.ts';
import { wording } from './wording.ts';

/** Every rule that content keeps, by name; each has a broken fixture in `tests/content/broken/`. */
export const rules: Record<string, Rule> = {
  ...ids,
  ...facts,
  ...names,
  ...causes,
  ...drafts,
  ...citations,
  ...sources,
  ...bodies,
  ...links,
  ...templates,
  ...wording,
  ...requests,
  ...asking,
  ...customer,
  ...addresses,
  ...dates,
  ...counts,
  ...boundaries,
  ...births,
  ...behaviour,
  ...characters,
  ...lengths,
  ...prose,
  ...secrets,
  ...statuses,
  ...snippets,
};

/** Every breach of every rule, with the problems met on reading; empty when the library is sound. */
export function findContentProblems(library: Library): string[] {
  const found = new Map(Object.entries(rules).map(([name, rule]) => [name, rule(library)]));
  const problems = withoutConsequences(
    [...library.problems, ...withoutExceptions(found, library.exceptions)],
    library,
  );
  return [...new Set(problems.map((problem) => describeProblem(problem, library.texts)))];
}
