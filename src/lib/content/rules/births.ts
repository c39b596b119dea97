import { perPage, type Rule } from './rule.ts';
import { statementsIn } from './statements.ts';

/** Things that are younger than what is cited for them. */
export const births: Record<string, Rule> = {
  'no claim is older than what it names': perPage((page, { births }) => {
    const known = births.map(({ names, on }) => ({
      on,
      pattern: new RegExp(
        `(?<![\\w.-])(?:${names.map((name) => name.replaceAll(/[.+]/g, '\\$&')).join('|')})(?![\\w-]|\\.\\d)`,
        'i',
      ),
    }));
    return statementsIn(page)
      .filter(({ sources }) => sources.length > 0)
      .flatMap(({ text, sources, at }) =>
        known.flatMap(({ on, pattern }) => {
          const name = pattern.exec(text)?.[0];
          const newest = sources.map(({ checked }) => checked).reduce(later);
          return name === undefined || !isBefore(newest, on)
            ? []
            : [
                {
                  ...at,
                  text: `names "${name}", which came up ${on}, and its newest source was read ${newest}; cite one that can know it`,
                },
              ];
        }),
      );
  }),
};

function later(one: string, other: string): string {
  return isBefore(one, other) ? other : one;
}

/** A month alone counts as any day of it. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
