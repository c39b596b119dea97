import { matchTemplate, parseTemplate } from '../find/template.ts';
import type { Entry } from './entry.ts';
import type { Library } from './files.ts';
import type { Source } from './parts.ts';

/** A rule takes the whole library and returns one line per breach: file, field, what is wrong, what to do. */
export type Rule = (library: Library) => string[];

/** Longest body of an entry, in characters: about a screen. */
const screen = 1900;

/** Every rule that content keeps, by name; each has a broken fixture in `tests/content/broken/`. */
export const rules: Record<string, Rule> = {
  'an id fits its folder': perEntry(({ id, kind, type, code, title }) => {
    const wire = kind === 'type' ? type : kind === 'code' ? code : null;
    if (wire !== null && wire !== id) return [`${kind}: is "${wire}"; name the file ${wire}.mdx`];
    if ((kind === 'type' || kind === 'code') && wire === null) return [`${kind}: is missing`];
    if (kind === 'client' || kind === 'message') {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return ['file name: use kebab-case'];
      if (code !== null) return [`code: belongs to an entry in code/, not to "${title}"`];
    }
    return [];
  }),
  'an id is used once': ({ entries }) =>
    repeated(entries.map(({ id }) => id)).map(
      (id) => `errors/*/${id}.mdx: exists in several folders; keep one, an id is one URL`,
    ),
  'a title is used once': ({ entries }) =>
    repeated(entries.map(({ title }) => title)).map(
      (title) => `title "${title}": used by several entries; say what sets each apart`,
    ),
  'a rank is used once': ({ entries }) =>
    repeated(entries.flatMap(({ rank }) => (rank === undefined ? [] : [String(rank)]))).map(
      (rank) => `rank ${rank}: used by several entries; the home page has one place for it`,
    ),
  'ids inside an entry differ': perEntry((entry) =>
    (['messages', 'causes', 'fixes', 'faq', 'unhelpful', 'disputes', 'sources'] as const).flatMap(
      (field) =>
        repeated(entry[field].map(({ id }) => id)).map(
          (id) => `${field}: the id "${id}" is used twice; rename the newer one`,
        ),
    ),
  ),
  'every cause has a fix': perEntry(({ causes, fixes }) =>
    causes
      .filter(({ id }) => !fixes.some(({ resolves }) => resolves.includes(id)))
      .map(({ id }) => `causes: no fix resolves "${id}"; add one or name it in a fix`),
  ),
  'a fix resolves causes of its entry': perEntry(({ causes, fixes }) =>
    fixes.flatMap(({ id, resolves }) =>
      resolves
        .filter((cause) => !causes.some((known) => known.id === cause))
        .map((cause) => `fixes: fix "${id}" resolves "${cause}", which is no cause here`),
    ),
  ),
  'a message proves a cause of its entry': perEntry(({ causes, messages }) =>
    messages
      .filter(({ cause }) => cause !== undefined && !causes.some(({ id }) => id === cause))
      .map(
        ({ id, cause }) => `messages: message "${id}" names cause "${cause}", which is not here`,
      ),
  ),
  'a cited source is listed': (library) =>
    everyPage(library).flatMap(({ file, sources, cited }) =>
      [...cited]
        .filter((id) => !sources.some((source) => source.id === id))
        .map((id) => `${file}: sources: "${id}" is cited but not listed; add it`),
    ),
  'a listed source is cited': (library) =>
    everyPage(library).flatMap(({ file, sources, cited }) =>
      sources
        .filter(({ id }) => !cited.has(id))
        .map(({ id }) => `${file}: sources: "${id}" is never cited; cite it or remove it`),
    ),
  'a body cites its claims': perEntry(({ body }) =>
    body !== '' && citesIn(body).length === 0
      ? ['body: makes claims without <Cite id="…" />; cite a source of this entry']
      : [],
  ),
  'a body fits a screen': perEntry(({ body }) =>
    body.length > screen
      ? [`body: has ${body.length} characters, at most ${screen} fit a screen; shorten it`]
      : [],
  ),
  'a named entry exists': ({ entries, guides, statuses }) => {
    const ids = new Set(entries.map(({ id }) => id));
    const named = [
      ...entries.flatMap(({ file, lookalikes, related }) => [
        ...lookalikes.map(({ id }) => ({ file, field: 'lookalikes', id })),
        ...related.map((id) => ({ file, field: 'related', id })),
      ]),
      ...guides.flatMap(({ file, serves }) => serves.map((id) => ({ file, field: 'serves', id }))),
    ];
    const linked = [...entries, ...guides, ...statuses].flatMap((page) =>
      linksIn(page).map((id) => ({ file: page.file, field: 'links', id })),
    );
    return [...named, ...linked]
      .filter(({ id }) => !ids.has(id))
      .map(({ file, field, id }) => `${file}: ${field}: no entry has the id "${id}"`);
  },
  'look-alikes are mutual': ({ entries }) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return entries.flatMap(({ id, file, lookalikes }) =>
      lookalikes
        .filter((other) => {
          const twin = byId.get(other.id);
          return other.id === id || (twin && !twin.lookalikes.some((back) => back.id === id));
        })
        .map(
          (other) => `${file}: lookalikes: "${other.id}" does not name "${id}" back; add it there`,
        ),
    );
  },
  'a template matches its example': perEntry(({ messages }) =>
    messages
      .filter((message) => !isWording(message, message.example))
      .map(({ id }) => `messages: the template of "${id}" does not match its example`),
  ),
  'a template matches no other entry': ({ entries }) =>
    entries.flatMap(({ id, file, messages }) =>
      messages.flatMap((message) =>
        entries
          .filter((other) => other.id !== id)
          .flatMap((other) =>
            other.messages
              .filter(
                (theirs) => isWording(message, theirs.example) && !isNarrower(theirs, message),
              )
              .map(
                (theirs) =>
                  `${file}: messages: "${message.id}" also matches "${theirs.id}" of ${other.id}; narrow it or use where`,
              ),
          ),
      ),
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
  'a named snippet exists': ({ entries, guides, snippets }) =>
    [
      ...entries.flatMap(({ file, fixes }) => fixes.map(({ snippet }) => ({ file, snippet }))),
      ...guides.flatMap(({ file, snippets }) => snippets.map((snippet) => ({ file, snippet }))),
    ]
      .filter(({ snippet }) => snippet !== undefined && !snippets.includes(snippet))
      .map(({ file, snippet }) => `${file}: snippet: src/snippets/${snippet} does not exist`),
  'a request fragment is JSON': perEntry(({ fixes }) =>
    fixes.flatMap(({ id, request }) =>
      [request?.wrong, request?.right]
        .filter((text) => text !== undefined && !isJson(text))
        .map(() => `fixes: the request of "${id}" is not JSON`),
    ),
  ),
};

/** Every breach of every rule, with the problems met on reading; empty when the library is sound. */
export function findContentProblems(library: Library): string[] {
  return [...library.problems, ...Object.values(rules).flatMap((rule) => rule(library))];
}

/** Source ids that a body cites with `<Cite id="…" />`. */
function citesIn(body: string): string[] {
  return [...body.matchAll(/<Cite\s+id="([^"]+)"/g)].map((match) => match[1] ?? '');
}

/** Entry ids that the prose of a page links to. */
function linksIn(page: object): string[] {
  return [...JSON.stringify(page).matchAll(/\(\/errors\/([a-z0-9_-]+)\//g)].map(
    (match) => match[1] ?? '',
  );
}

function everyPage(library: Library): { file: string; sources: Source[]; cited: Set<string> }[] {
  const pages = [...library.entries, ...library.statuses, ...library.guides];
  return pages.map((page) => ({
    file: page.file,
    sources: page.sources,
    cited: new Set([...citesOf(page), ...citesIn(page.body)]),
  }));
}

/** Every `cites` list below a value, so that no claim is forgotten when the schema grows. */
function citesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'cites' && Array.isArray(member) ? member.map(String) : citesOf(member),
  );
}

/** Of two equal wordings, the one that says which values its holes take has the better claim. */
function isNarrower(theirs: Entry['messages'][number], ours: Entry['messages'][number]): boolean {
  return theirs.where !== undefined && ours.where === undefined;
}

function isWording(message: Entry['messages'][number], text: string): boolean {
  const values = matchTemplate(parseTemplate(message.template), text);
  if (values === null) return false;
  return Object.entries(message.where ?? {}).every(([hole, allowed]) =>
    allowed.includes(values[hole] ?? ''),
  );
}

function perEntry(check: (entry: Entry) => string[]): Rule {
  return ({ entries }) =>
    entries.flatMap((entry) => check(entry).map((problem) => `${entry.file}: ${problem}`));
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
