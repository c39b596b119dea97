import { repeated, type Rule } from './rule.ts';

/** What readers and programs call an entry by. */
export const names: Record<string, Rule> = {
  'a title is used once': ({ entries }) =>
    repeated(entries.map(({ title }) => title)).map(
      (title) => `title "${title}": used by several entries; say what sets each apart`,
    ),
  'a rank is used once': ({ entries }) =>
    repeated(entries.flatMap(({ rank }) => (rank === undefined ? [] : [String(rank)]))).map(
      (rank) => `rank ${rank}: used by several entries; the home page has one place for it`,
    ),
  'an alias is free': ({ entries }) => {
    const ids = new Set(entries.map(({ id }) => id.toLowerCase()));
    const all = entries.flatMap(({ file, aliases }) =>
      aliases.map((alias) => ({ file, alias: alias.toLowerCase() })),
    );
    const twice = new Set(repeated(all.map(({ alias }) => alias)));
    return all
      .filter(({ alias }) => ids.has(alias) || twice.has(alias) || /^\d{3}$/.test(alias))
      .map(
        ({ file, alias }) => `${file}: aliases: "${alias}" is already an id, an alias or a status`,
      );
  },
  'a type in use has its entry': ({ entries }) => {
    const types = new Set(entries.filter(({ kind }) => kind === 'type').map(({ id }) => id));
    return entries
      .flatMap(({ file, type, messages }) =>
        [type, ...messages.map((message) => message.type)].map((name) => ({ file, name })),
      )
      .filter(({ name }) => typeof name === 'string' && !types.has(name))
      .map(
        ({ file, name }) => `${file}: type: "${name}" has no entry; add errors/type/${name}.mdx`,
      );
  },
};
