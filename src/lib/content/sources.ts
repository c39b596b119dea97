import { z } from 'astro/zod';
import { sdkVersions } from '../observed/sdk-versions.ts';
import { dayRead, grades, localId, type Source } from './fields.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './reading.ts';
import { schemaProblems } from './schema-problems.ts';

/** A row of `src/content/sources`, with the file that it stands in. */
export type ListedSource = Source & {
  file: string;
  /** For another copy of a row, or another part of its page: the row that has the address. */
  of?: string;
  /** For a file of an official SDK. */
  sdk?: z.infer<typeof sdkRow>;
};

const title = z.string().min(3).optional();
/** When it is not the file's own. */
const checked = dayRead.optional();

/** A page of somebody: the address has its one home here. */
const pageRow = z.strictObject({
  title: z.string().min(3),
  /** Public address; for our own runs and conclusions a path on this site. */
  url: z.string().regex(/^(https:\/\/|\/)/, 'use an https address or a path on this site'),
  checked,
});

/** A part of a listed page, or a copy of it from another day: what differs from the row `of`. */
const copyRow = z.strictObject({ of: localId, title, checked });

/** A file of an official SDK: version and address are those of the installed one. */
const sdkRow = z.strictObject({
  language: z.enum(['typescript', 'python']),
  /** Path in the repository: `src/resources/shared.ts`; a folder likewise. */
  file: z.string().min(3),
  /** What to look at in the file, exactly as it is spelt there. */
  symbol: z.string().optional(),
  /** Versions that were compared, oldest first, when the claim is about a boundary or the past. */
  versions: z
    .array(z.string().regex(/^\d+\.\d+\.\d+$/))
    .min(1)
    .optional(),
  title,
  checked,
});

/** `src/content/sources/<kind>.yaml`: one file a kind of source, one line a source. */
const sourceFile = z.strictObject({
  grade: z.enum(grades),
  /** Day read of each row that names none. */
  checked,
  /** Id to row. An id is unique in all files; entries cite it. */
  sources: z.record(localId, z.unknown()),
});

/** Texts of the files by their path, in; every row, and what keeps rows from being read, out. */
export function readSources(files: ReadonlyMap<string, string>): {
  sources: ListedSource[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const sources = [...files].flatMap(([file, text]) => {
    const read = readYaml(file, text, sourceFile);
    if ('value' in read)
      return Object.entries(read.value.sources).map(([id, row]) =>
        readRow(row, { id, file, grade: read.value.grade, checked: read.value.checked }, problems),
      );
    problems.push(...read.problems);
    return [];
  });
  const bases = new Map(sources.map((source) => [source.id, source]));
  return { sources: sources.map((source) => completed(source, bases)), problems };
}

type Common = Pick<ListedSource, 'id' | 'file' | 'grade'> & { checked?: string | undefined };

function readRow(data: unknown, common: Common, problems: Problem[]): ListedSource {
  const { id, file } = common;
  const field = ['sources', id];
  const has = (key: string) => typeof data === 'object' && data !== null && key in data;
  const schema = has('of') ? copyRow : has('language') ? sdkRow : pageRow;
  const { data: row, error } = schema.safeParse(data);
  for (const problem of schemaProblems(file, data, schema, error?.issues ?? []))
    problems.push({ ...problem, field: [...field, ...problem.field] });
  // A row that cannot be read still is a source, so that not all its claims are reported, too.
  const empty = { ...common, title: '', url: '', checked: '' };
  if (!row) return empty;
  // An empty field is taken from the row that it is a copy of.
  if ('of' in row)
    return { ...empty, of: row.of, title: row.title ?? '', checked: row.checked ?? '' };
  const checked = row.checked ?? common.checked ?? '';
  if (checked === '')
    problems.push({
      file,
      field,
      text: 'checked is missing; name the day that the copy dates from',
    });
  return { ...common, ...('language' in row ? sdkSource(row) : row), checked };
}

function sdkSource(row: z.infer<typeof sdkRow>) {
  const { language, file, symbol, versions = [sdkVersions[language]] } = row;
  const version = versions.at(-1) ?? '';
  const compared = new Intl.ListFormat('en-GB').format(versions);
  return {
    title: row.title ?? `${packages[language]} ${compared}, ${file}${symbol ? `: ${symbol}` : ''}`,
    url: sdkAddress(language, version, file),
    sdk: row,
  };
}

const packages = { typescript: '@anthropic-ai/sdk', python: 'anthropic' };

function sdkAddress(language: 'typescript' | 'python', version: string, file: string): string {
  const tag = language === 'typescript' ? `sdk-v${version}` : `v${version}`;
  const view = /\.\w+$/.test(file) ? 'blob' : 'tree';
  return `https://github.com/anthropics/anthropic-sdk-${language}/${view}/${tag}/${file}`;
}

/** A copy with the fields of its row; without such a row it stays empty, and a rule says so. */
function completed(source: ListedSource, bases: ReadonlyMap<string, ListedSource>): ListedSource {
  const base = source.of === undefined ? undefined : bases.get(source.of);
  if (!base) return source;
  return {
    ...source,
    grade: base.grade,
    url: base.url,
    title: source.title || base.title,
    checked: source.checked || base.checked,
  };
}
