import type { DeclaredCode } from '../observed/declarations.ts';
import { endpointFamiliesOf } from '../observed/endpoint-families.ts';
import { languages, type Language } from '../observed/recording.ts';
import type { Entry } from './entry.ts';
import type { Source } from './fields.ts';
import type { Recorded } from './recorded.ts';

/** Written entries in, those of all other declared codes out: recorded facts, and no word beyond them. */
export function firstDayEntries(written: readonly Entry[], recorded: Recorded): Entry[] {
  const known = new Set(written.flatMap(({ id, code }) => [id, code]));
  const open = [...recorded.codes.values()].filter(({ name }) => !known.has(name));
  return open.map((code) => firstDayEntry(code, written, recorded));
}

function firstDayEntry(code: DeclaredCode, written: readonly Entry[], recorded: Recorded): Entry {
  const { name, status, classes, retryStated } = code;
  const sources = sourcesOf(code, recorded);
  const sdk = sources.filter(({ grade }) => grade === 'sdk').map(({ id }) => id);
  const from = languages.flatMap((language) => sinceWords(language, classes[language]?.since));
  return {
    id: name,
    kind: 'code',
    file: 'observed/declarations.json',
    body: '',
    explained: false,
    title: titleOf(code),
    summary: `${from.length === 0 ? 'The SDKs name this error code' : `Named by the SDK since ${from.join(' and ')}`}; not explained here yet. This page has what the SDKs declare about it and what they did in the lab.`,
    tell: `The code is ${name}.`,
    situation: situationOf(status),
    status,
    type: usualType(status, written),
    code: name,
    classes: {
      typescript: classes.typescript?.name ?? null,
      python: classes.python?.name ?? null,
    },
    since: {
      typescript: classes.typescript?.since ?? null,
      python: classes.python?.since ?? null,
    },
    retry: {
      verdict: retryStated ?? 'not-stated',
      reason:
        retryStated === null
          ? 'The SDKs do not say whether sending the request again can help.'
          : 'The note on the code in the SDK says so.',
      cites: sdk,
    },
    who: [],
    endpoints: endpointFamiliesOf(code.methods),
    cites: sources.map(({ id }) => id),
    messages: [],
    causes: [],
    fixes: [],
    unhelpful: [],
    disputes: [],
    faq: [],
    lookalikes: [],
    related: neighboursOf(code, recorded.codes),
    aliases: [],
    ...(code.last === null
      ? {}
      : {
          retired: {
            reason: `The SDKs declared it until TypeScript ${code.last.typescript} and Python ${code.last.python}.`,
            on: recorded.day,
          },
        }),
    lab: { details: exampleDetails(code.details) },
    sources,
  };
}

/** The class in words, since it keeps abbreviations apart: `BetaCMEKNotApprovedError` is "CMEK not approved". */
function titleOf({ name, classes }: DeclaredCode): string {
  const raised = classes.typescript?.name ?? classes.python?.name;
  const words =
    raised === undefined
      ? name.split('_')
      : (raised
          .replace(/^Beta/, '')
          .replace(/Error$/, '')
          .match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z0-9]+|[A-Z]/g) ?? [name]);
  const text = words
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 70);
}

function sinceWords(language: Language, version: string | null | undefined): string[] {
  const name = language === 'typescript' ? 'TypeScript' : 'Python';
  return version ? [`${name} ${version}`] : [];
}

/** Where to look for it; no claim about whose fault it is. */
function situationOf(status: number | null): Entry['situation'] {
  if (status === 402) return 'account';
  if (status === 429) return 'rate';
  return status !== null && status >= 500 ? 'anthropic' : 'request';
}

/** The `error.type` of a status that has one alone; several, or none, leave it open. */
function usualType(status: number | null, written: readonly Entry[]): string | null {
  const types = new Set(
    written.flatMap((entry) =>
      entry.kind === 'code' && status !== null && entry.status === status ? (entry.type ?? []) : [],
    ),
  );
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : null;
}

/** Codes that the same calls throw or the same file declares, the nearest first. */
function neighboursOf(code: DeclaredCode, codes: Recorded['codes']): string[] {
  const near = (other: DeclaredCode) =>
    other.methods.filter((method) => code.methods.includes(method)).length /
      Math.max(other.methods.length, code.methods.length, 1) +
    (other.files.typescript === code.files.typescript ? 0.5 : 0);
  return [...codes.values()]
    .filter((other) => other.name !== code.name && near(other) >= 0.5)
    .sort((one, other) => near(other) - near(one) || (one.name < other.name ? -1 : 1))
    .slice(0, 6)
    .map(({ name }) => name);
}

/** Declared members of `details`, with the first allowed value or a hole. */
function exampleDetails(details: DeclaredCode['details']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([field, values]) => [field, values[0] ?? `{${field}}`]),
  );
}

function sourcesOf({ files }: DeclaredCode, { read, day }: Recorded): Source[] {
  const cited: Source[] = languages.flatMap((language) => {
    const file = files[language];
    if (file === null) return [];
    const { title, tree } = projects[language](read[language]);
    const id = `sdk-${language}`;
    return [{ id, grade: 'sdk', title: `${title}, ${file}`, url: `${tree}/${file}`, checked: day }];
  });
  const lab: Source = {
    id: 'lab',
    grade: 'measured',
    title: `Run in the lab with @anthropic-ai/sdk ${read.typescript} and anthropic ${read.python}; the body is constructed from the declaration`,
    url: '/about/#lab',
    checked: day,
  };
  return [...cited, lab];
}

/** How a version is named, and where its files are. */
const projects: Record<Language, (version: string) => { title: string; tree: string }> = {
  typescript: (version) => ({
    title: `@anthropic-ai/sdk ${version}`,
    tree: `https://github.com/anthropics/anthropic-sdk-typescript/blob/sdk-v${version}`,
  }),
  python: (version) => ({
    title: `anthropic ${version} for Python`,
    tree: `https://github.com/anthropics/anthropic-sdk-python/blob/v${version}`,
  }),
};
