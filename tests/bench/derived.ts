import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readByBuild } from '../../src/lib/build/inputs.ts';
import { splitFrontMatter } from '../../src/lib/content/problem.ts';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { findContentProblems } from '../../src/lib/content/rules/index.ts';

/** A real entry that others are derived from: its front matter, body and recording. */
type Model = { id: string; front: Record<string, unknown>; body: string; recording: string | null };

/**
 * Copies this repository to a folder and fills it up to a number of entries. Each further entry is a real one under another id, whose wordings start with a word of their
 * own, so that all rules hold. Only wordings without a code can be made up: a code has to be one that
 * an SDK declares. Returns from how many real entries the others were derived.
 */
export function deriveContent(repository: string, folder: string, count: number): number {
  copyRepository(repository, folder);
  const source = join(folder, 'src');
  const { entries: real } = readLibrary(source);
  if (count <= real.length) return 0;
  const models = modelsThatHold(
    source,
    real
      .filter(({ kind, explained }) => explained && kind === 'message')
      .map(({ id }) => readModel(source, id)),
  );
  const missing = count - real.length;
  for (let made = 0; made < missing; made += models.length) {
    const round = models.slice(0, missing - made);
    for (const model of round) writeCopy(source, model, 1 + made / models.length, round);
  }
  return models.length;
}

/** The models whose copies keep every rule; some say what one entry alone may say. */
function modelsThatHold(source: string, models: Model[]): Model[] {
  for (const model of models) writeCopy(source, model, 1, models);
  const problems = findContentProblems(readLibrary(source));
  for (const model of models) removeCopy(source, model, 1);
  const refused = new Set(
    problems.flatMap((line) => [...line.matchAll(/([\w.-]+)-copy-1\b/g)].map(([, id]) => id)),
  );
  if (problems.length > 0 && refused.size === 0)
    throw new Error(`no copy is at fault, and yet:\n${problems.slice(0, 5).join('\n')}`);
  const kept = models.filter(({ id }) => !refused.has(id));
  // Without these, others may lack what they name.
  return refused.size === 0 ? kept : modelsThatHold(source, kept);
}

const nameOf = (id: string, round: number) => `${id}-copy-${round}`;
const fileOf = (source: string, id: string) => join(source, 'content/errors/message', `${id}.mdx`);
const recordingOf = (source: string, id: string) => join(source, 'observed', `${id}.json`);

function readModel(source: string, id: string): Model {
  const parts = splitFrontMatter(readFileSync(fileOf(source, id), 'utf8'));
  if (parts === null) throw new Error(`${id}: no front matter`);
  const file = recordingOf(source, id);
  const recording = existsSync(file) ? readFileSync(file, 'utf8') : null;
  return { id, front: parse(parts.frontMatter), body: parts.body, recording };
}

function writeCopy(source: string, model: Model, round: number, models: readonly Model[]): void {
  const id = nameOf(model.id, round);
  const word = `q${models.indexOf(model)}z${round}`;
  const known = new Set(models.map((each) => each.id));
  const near = (ids: unknown) =>
    Array.isArray(ids)
      ? ids.filter((each) => known.has(each)).map((each) => nameOf(each, round))
      : [];
  const { rank: _rank, aliases: _aliases, ...front } = structuredClone(model.front);
  const messages = (front['messages'] ?? []) as { template: string; example: string }[]; // by the schema
  let recording = model.recording;
  for (const message of messages) {
    const { template, example } = message;
    const run = longestRun(template);
    const own = run.replace(' ', ` ${word} `);
    message.template = template.replace(run, () => own);
    message.example = example.replace(run, () => own);
    recording = recording?.replaceAll(inJson(example), () => inJson(message.example)) ?? null;
  }
  if (Array.isArray(front['lookalikes']))
    front['lookalikes'] = front['lookalikes']
      .filter(({ id }) => known.has(id))
      .map((each) => ({ ...each, id: nameOf(each.id, round) }));
  if ('related' in front) front['related'] = near(front['related']);
  front['title'] = `${word} ${front['title']}`.slice(0, 70);
  writeFileSync(fileOf(source, id), `---\n${stringify(front)}---\n\n${model.body}\n`);
  if (recording !== null) writeFileSync(recordingOf(source, id), recording);
}

function removeCopy(source: string, { id }: Model, round: number): void {
  rmSync(fileOf(source, nameOf(id, round)));
  rmSync(recordingOf(source, nameOf(id, round)), { force: true });
}

/** The longest stretch of a template between two holes: a word put into it makes it another wording. */
function longestRun(template: string): string {
  return template.split(/\{[^}]*\}/).sort((one, other) => other.length - one.length)[0] ?? template;
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** What a build reads. Packages are linked one by one: what builds leave beside them is not shared. */
export function copyRepository(repository: string, folder: string): void {
  for (const name of readByBuild)
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(repository, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(repository, 'node_modules', name), join(packages, name));
}
