import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { declaredCodes, type Declarations } from '../../../src/lib/observed/declarations.ts';
import type {
  InStreamThere,
  OtherLanguage,
  OtherSDK,
  RaisedThere,
} from '../../../src/lib/observed/elsewhere.ts';
import type { Versions } from '../../../src/lib/observed/versions.ts';
import { streamEvents, wireResponse } from '../../../src/lib/observed/wire.ts';
import { backoffAnswers } from '../backoff.ts';
import { selfSignedCertificate } from '../certificate.ts';
import type { Job, JobList } from '../job.ts';
import { neutral } from '../neutral.ts';
import { statuses } from '../probes.ts';
import { runProgram } from '../runner.ts';
import { refusingOrigin, startFaultServer, type FaultServer } from '../server.ts';
import { goConstants, type Commands } from './toolchain.ts';

const run = promisify(execFile);

/** What a runner prints of a job: nothing but `sent` when nothing was raised. */
type Seen = { class?: string; text?: string; cause?: string; code?: string; sent: number };
type Report = { version: string; outcomes: Record<string, Seen> };

/** Errors without a response that both runners provoke. */
const clientActions = [
  'connection-error',
  'connection-reset',
  'request-timed-out',
  'tls-certificate-error',
  'streaming-required-long-request',
];

const packages: Record<OtherLanguage, string> = {
  java: 'com.anthropic:anthropic-java',
  go: 'github.com/anthropics/anthropic-sdk-go/v2',
};

/** Runs an SDK against every entry, status and code; `day` is stamped on what comes out. */
export async function observeOther(
  language: OtherLanguage,
  { runner, handler }: Commands,
  entries: readonly Entry[],
  declared: { declarations: Declarations; versions: Versions },
  day: string,
): Promise<OtherSDK> {
  const codes = codesOf(declared);
  const server = await startFaultServer(entries);
  const tls = await startFaultServer([], selfSignedCertificate());
  try {
    const list: JobList = {
      jobs: jobsAt(server.origin, entries, codes),
      tlsOrigin: tls.origin,
      refusingOrigin: await refusingOrigin(),
    };
    const report = neutral(await runProgram(runner, list)) as Report; // printed by our runner
    const seen = (name: string) => seenIn(report, name);
    const { raised, stream, without } = rowsOf(entries, report, server);
    return {
      sdk: packages[language],
      version: report.version,
      recorded: day,
      statuses: Object.fromEntries(
        statuses.map((status) => [status, seen(`status-${status}`).class ?? 'none']),
      ),
      codes: language === 'go' ? constantsFor(codes, await goConstants()) : classesFor(codes, seen),
      attempts: Object.fromEntries(
        Object.entries(backoffAnswers).map(([name, answer]) => [
          name,
          answer === null ? seen('connection-error').sent : server.attempts(answer),
        ]),
      ),
      stream,
      handled: await handledBy(handler, server.origin),
      entries: raised,
      without,
    };
  } finally {
    await Promise.all([server.close(), tls.close()]);
  }
}

/** Runs the guide's program against one error each of those that it pays for, waits for and changes. */
async function handledBy(handler: Commands['handler'], origin: string) {
  const met = ['enforced_spend_limit_reached', 'overloaded_error', 'max-tokens-required'];
  const [program, ...options] = handler;
  const printed = met.map(async (id): Promise<[string, string]> => {
    const environment = {
      PATH: process.env['PATH'] ?? '',
      ANTHROPIC_API_KEY: 'sk-ant-example',
      ANTHROPIC_BASE_URL: `${origin}/${id}`,
    };
    const { stdout } = await run(program, options, { env: environment });
    return [id, stdout.trim()];
  });
  return Object.fromEntries(await Promise.all(printed));
}

/** Every declared code that is on the wire today, with its status. */
function codesOf({ declarations, versions }: { declarations: Declarations; versions: Versions }) {
  return [...declaredCodes(declarations, versions)].flatMap(([code, { status, last }]) =>
    status === null || last ? [] : [{ code, status }],
  );
}

type Code = ReturnType<typeof codesOf>[number];

function jobsAt(origin: string, entries: readonly Entry[], codes: readonly Code[]): Job[] {
  const at = (name: string, action = 'request') => ({ name, action, url: `${origin}/${name}` });
  const bare = [
    ...statuses.map((status) => `status-${status}`),
    ...codes.map(codeName),
    ...Object.values(backoffAnswers).flatMap((answer) => answer ?? []),
  ];
  return [
    ...[...new Set(bare)].map((name) => at(name)),
    ...entries
      .filter(hasResponse)
      .flatMap((entry) => [
        at(entry.id),
        ...(streamEvents(entry) === null ? [] : [at(`${entry.id}~stream`, 'stream')]),
      ]),
    ...entries
      .filter(({ id }) => clientActions.includes(id))
      .map(({ id }) => ({ name: id, action: id, url: origin })),
  ];
}

function codeName({ code, status }: Code): string {
  return `status-${status}-${code}`;
}

/** Whether the entry is an answer of the API to one request. */
function hasResponse(entry: Entry): boolean {
  return (
    entry.kind !== 'client' && entry.lab.scenario === undefined && wireResponse(entry) !== null
  );
}

function rowsOf(entries: readonly Entry[], report: Report, server: FaultServer) {
  const raised: Record<string, RaisedThere> = {};
  const without: Record<string, string> = {};
  for (const entry of entries) {
    const { id } = entry;
    const answered = hasResponse(entry);
    if (!answered && !clientActions.includes(id)) continue;
    const seen = seenIn(report, id);
    if (seen.class === undefined || seen.text === undefined) {
      without[id] = answered
        ? `The answer has status ${entry.status}, so nothing is raised.`
        : 'This SDK sends the request.';
      continue;
    }
    raised[id] = {
      class: seen.class,
      text: withoutBody(seen.text, wireResponse(entry)?.body),
      ...(!answered && seen.cause !== undefined && { cause: seen.cause }),
      attempts: answered ? server.attempts(id) : seen.sent,
      ...streamOf(entry, report, server),
    };
  }
  return { ...withCommonStream(raised), without };
}

function streamOf(entry: Entry, report: Report, server: FaultServer): Pick<RaisedThere, 'stream'> {
  const name = `${entry.id}~stream`;
  if (!hasResponse(entry) || streamEvents(entry) === null) return {};
  const { class: raised, text } = seenIn(report, name);
  if (raised === undefined || text === undefined)
    throw new Error(`${entry.id}: raised nothing in a stream`);
  const body = wireResponse(entry)?.body;
  return {
    stream: { class: raised, text: withoutBody(text, body), attempts: server.attempts(name) },
  };
}

/** What most rows say of a stream is said once. */
function withCommonStream(rows: Record<string, RaisedThere>) {
  const counts = new Map<string, number>();
  for (const { stream } of Object.values(rows))
    if (stream) counts.set(JSON.stringify(stream), (counts.get(JSON.stringify(stream)) ?? 0) + 1);
  const [common] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (common === undefined) throw new Error('no entry has a stream');
  const raised = Object.entries(rows)
    .map(([id, { stream, ...row }]): [string, RaisedThere] => [
      id,
      stream && JSON.stringify(stream) !== common ? { ...row, stream } : row,
    ])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { stream: JSON.parse(common) as InStreamThere, raised: Object.fromEntries(raised) }; // was written above
}

/** The body is said once, in the entry; Java shows one that is not JSON as a string of JSON. */
function withoutBody(text: string, body: string | undefined): string {
  if (body === undefined || body === '') return text;
  const quoted = JSON.stringify(body);
  if (text.includes(body)) return text.replace(body, () => '{body}');
  return text.includes(quoted) ? text.replace(quoted, () => '"{body}"') : text;
}

function classesFor(codes: readonly Code[], seen: (name: string) => Seen) {
  return Object.fromEntries(codes.map((each) => [each.code, seen(codeName(each)).class ?? 'none']));
}

function constantsFor(codes: readonly Code[], constants: Record<string, string>) {
  return Object.fromEntries(codes.map(({ code }) => [code, constants[code] ?? 'none']));
}

function seenIn(report: Report, name: string): Seen {
  const seen = report.outcomes[name];
  if (!seen) throw new Error(`the runner did not do "${name}"`);
  return seen;
}
