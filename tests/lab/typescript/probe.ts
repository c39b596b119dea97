// Tells what one version of the TypeScript SDK raises: argument 1 is the package's folder, standard input the server's origin.
import type Anthropic from '@anthropic-ai/sdk';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Snapshot } from '../../../src/lib/observed/versions.ts';
import type { ProbeInput, ProbeReport } from '../job.ts';
import { publicPaths, type Package } from './description.ts';
import { request } from './scenarios.ts';

/** As much of any version of the package as the probe uses. */
type AnyVersion = Package & { default: typeof Anthropic; AnthropicError: new () => Error };

const folder = process.argv[2] ?? '';
const { origin, statuses } = (await json(process.stdin)) as ProbeInput; // written by probes.ts
const sdk = (await load('index.mjs')) as AnyVersion; // the package's own entry point
const paths = publicPaths(sdk);
const snapshot: Snapshot = {
  statuses: await raisedFor(statuses.map(String)),
  codes: await raisedFor(await ownCodes()),
  types: Object.fromEntries(errorTypes().map((type) => [type, type])),
  classes: Object.fromEntries([...paths].map(([value, path]) => [lastName(path, value), path])),
  unknownClass: await handlerOf('PaymentRequiredError'),
};
const report: ProbeReport = { version: version(), snapshot };
process.stdout.write(JSON.stringify(report));

async function load(file: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, file)).href);
}

/** Status, or status and code, to the class that a real answer with it becomes. */
async function raisedFor(answers: readonly string[]): Promise<Record<string, string>> {
  const raised: Record<string, string> = {};
  for (const answer of answers) raised[answer] = classNameOf(await errorFor(answer));
  return raised;
}

async function errorFor(answer: string): Promise<unknown> {
  const baseURL = `${origin}/status-${answer.replace(' ', '-')}`;
  const client = new sdk.default({ apiKey: 'sk-ant-example', baseURL, maxRetries: 0 });
  return client.messages.create(request).then(
    () => new Error('no error'),
    (error: unknown) => error,
  );
}

function classNameOf(value: unknown): string {
  return value instanceof Error ? value.constructor.name : String(value);
}

/** The keys of the table from which this version picks a class: `429 ramp_limit_exceeded`. */
async function ownCodes(): Promise<string[]> {
  if (!existsSync(join(folder, 'core', 'error-classes.mjs'))) return [];
  const table = (await load('core/error-classes.mjs')) as {
    ERROR_CODE_CLASSES?: Map<string, unknown>;
  };
  return [...(table.ERROR_CODE_CLASSES?.keys() ?? [])];
}

/** The union exists only as a type, so it is read from the declaration. */
function errorTypes(): string[] {
  const declarations = readFileSync(join(folder, 'resources', 'shared.d.ts'), 'utf8');
  const union = /export type ErrorType =([^;]*);/.exec(declarations)?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].flatMap((match) => match[1] ?? []);
}

function lastName(path: string, value: unknown): string {
  return typeof value === 'function' ? value.name : path;
}

/** What `error instanceof Anthropic.<name>` does in a handler, when this version lacks the class. */
async function handlerOf(name: string): Promise<Record<string, string>> {
  const error = await errorFor('402');
  try {
    void (error instanceof Reflect.get(sdk.default, name));
    return {};
  } catch (instead) {
    return { [name]: String(instead) };
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
