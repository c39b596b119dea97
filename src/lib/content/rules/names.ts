import type { Library } from '../disk-library.ts';
import type { Problem } from '../problem.ts';
import { breach, repeated, type Rule } from './rule.ts';

/** What readers and programs call an entry by. */
export const names: Record<string, Rule> = {
  'a title is used once': ({ entries }) =>
    repeated(entries, ({ title }) => title.toLowerCase()).map(({ member, first }) => ({
      file: member.file,
      ...breach(`${first.file} has the same; say what sets each apart`, 'title'),
    })),
  'a rank is used once': ({ entries }) =>
    repeated(
      entries.filter(({ rank }) => rank !== undefined),
      ({ rank }) => String(rank),
    ).map(({ member, first }) => ({
      file: member.file,
      ...breach(`${first.file} has it; the home page has one place for it`, 'rank'),
    })),
  'an alias is free': (library) => {
    const names = [...namesTaken(library), ...aliasesOf(library)];
    return repeated(names, ({ name }) => name)
      .filter(({ member }) => member.problem !== null)
      .flatMap(({ member, first }) =>
        member.problem === null
          ? []
          : [{ ...member.problem, text: `is ${first.what}; take another word` }],
      );
  },
  'a type in use has its entry': ({ entries }) => {
    const types = new Set(entries.filter(({ kind }) => kind === 'type').map(({ id }) => id));
    return entries.flatMap(({ file, type, messages }) =>
      [
        { type, field: [] as string[] },
        ...messages.map((each) => ({ ...each, field: ['messages', each.id] })),
      ]
        .filter(({ type: name }) => typeof name === 'string' && !types.has(name))
        .map(({ type: name, field }) => ({
          file,
          ...breach(`"${name}" has no entry; add errors/type/${name}.mdx`, ...field, 'type'),
        })),
    );
  },
};

type Name = { name: string; what: string; problem: Problem | null };

/** Ids, and statuses, which are names of short links by themselves. */
function namesTaken({ entries, statuses }: Library): Name[] {
  return [
    ...entries.map(({ id, file }) => ({ name: id, what: `the id of ${file}` })),
    ...statuses.map(({ id, file }) => ({ name: id, what: `the status of ${file}` })),
  ].map(({ name, what }) => ({ name: name.toLowerCase(), what, problem: null }));
}

function aliasesOf({ entries }: Library): Name[] {
  return entries.flatMap(({ file, aliases }) =>
    aliases.map((alias) => ({
      name: alias.toLowerCase(),
      what: `an alias of ${file}`,
      problem: { file, ...breach('', 'aliases', alias) },
    })),
  );
}
