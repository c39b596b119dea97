import type { EndpointFamily, Entry } from '../content/entry.ts';
import { subjects, type Subject } from '../content/subject.ts';

/** Words of each subject, as a heading. */
const subjectWords: Record<Subject, string> = {
  fields: 'Messages and fields of a request',
  tools: 'Tools, MCP and structured output',
  thinking: 'Thinking',
  files: 'Images, PDFs and files',
  models: 'Models, parameters and betas',
  length: 'Length, caching and compaction',
  answers: 'Answers that stop, refuse or are empty',
  batches: 'Batches and message threads',
  limits: 'Rate limits and quotas',
  money: 'Credit, billing and spend limits',
  keys: 'Keys, sign-in and permissions',
  admin: 'Organization and workspaces',
  members: 'Members, invites and groups',
  data: 'Encryption keys, storage and data rules',
  agents: 'Managed agents, environments and memory',
  extensions: 'Claude Tag, plugins and skills',
  network: 'Connection, timeouts and proxies',
  streams: 'Streams',
  server: "Anthropic's side",
  sdk: 'SDK set-up',
  'claude-code': 'Claude Code and the Claude app',
  platforms: 'Bedrock, Google Cloud, Foundry and wrappers',
};

type Named = Pick<Entry, 'id' | 'kind' | 'situation' | 'endpoints' | 'subject'>;

/** What an error is about: as written, else by its name, its endpoints and where the fault lies. */
export function subjectOf(entry: Named): Subject {
  const known = told.get(entry);
  if (known !== undefined) return known;
  const subject = entry.subject ?? rules.find(([, isAbout]) => isAbout(entry))?.[0] ?? 'fields';
  told.set(entry, subject);
  return subject;
}

/** Many lists are put in order by it. */
const told = new WeakMap<Named, Subject>();

/** Entries by subject, those within one in the order of the words that a list shows. */
export function bySubject(
  entries: readonly Entry[],
): { subject: Subject; title: string; entries: Entry[] }[] {
  const groups = Map.groupBy(entries, subjectOf);
  return subjects
    .map((subject) => ({
      subject,
      title: subjectWords[subject],
      entries: sortedByLabel(groups.get(subject) ?? []),
    }))
    .filter((group) => group.entries.length > 0);
}

/** The words that a list shows for an entry: the value on the wire, else the title. */
export function labelOf({ id, kind, title }: Pick<Entry, 'id' | 'kind' | 'title'>): string {
  return kind === 'type' || kind === 'code' ? id : title;
}

/** In the order of what is shown, with what stands before the first letter passed over. */
export function sortedByLabel(entries: readonly Entry[]): Entry[] {
  const key = (entry: Entry) => labelOf(entry).replace(/^[^a-z]+/i, '');
  return [...entries].sort((one, other) => key(one).localeCompare(key(other), 'en'));
}

const named =
  (words: RegExp) =>
  ({ id }: Named) =>
    words.test(id.replaceAll('_', '-'));
const only = (families: readonly EndpointFamily[]) => (entry: Named) =>
  entry.endpoints.every((family) => families.includes(family));
const lies = (situation: Entry['situation']) => (entry: Named) => entry.situation === situation;

/** The first rule that holds decides: the narrow names stand before the wide ones. */
const rules: [Subject, (entry: Named) => boolean][] = [
  ['platforms', named(/^(bedrock|vertex|azure|gateway|wrapper)-/)],
  ['claude-code', named(/^claude-(code|app)-|extra-usage|^agent-sdk|^cloud-session|subscription-/)],
  ['fields', named(/^request-body-(encoding|not|lone|timeout)|charset/)],
  ['data', named(/cmek|external-key|storage|gcp-project|human-review|hipaa|retention|region/)],
  ['data', named(/-profile-mismatch|^grant-|^provider-not/)],
  ['batches', named(/^batch-|^thread-/)],
  ['money', named(/spend|credit-|credits|billing|billable/)],
  ['limits', lies('rate')],
  ['thinking', named(/thinking/)],
  ['length', named(/compaction/)],
  ['agents', only(['managed agents', 'environments', 'memory stores'])],
  ['tools', named(/tool|mcp|^web-|search-|advisor|schema|structured|grammar|max-uses|code-exec/)],
  ['files', named(/image|pdf|document-(block|format)|^file-/)],
  ['length', named(/cache|too-long|too-large|context|cut-off/)],
  ['keys', named(/scopes|bearer|helper/)],
  ['extensions', only(['claude tag', 'plugins', 'skills'])],
  ['data', only(['encryption keys'])],
  ['members', named(/member|invite|rbac|sign-out|email-domain/)],
  [
    'admin',
    only(['organization admin', 'invites', 'users and roles', 'claude code admin', 'compliance']),
  ],
  ['admin', named(/^workspace-|organization|^user-profile|compliance|consumer-terms|sandbox/)],
  ['keys', named(/(^|-)keys?(-|$)|oauth|auth|credential|scope|permission|workload/)],
  ['streams', named(/stream/)],
  ['models', named(/model|temperature|sampling|^top-|effort|fast-mode|beta|max-tokens/)],
  ['answers', named(/refusal|policy|content-filter|answer|turn-not/)],
  ['sdk', named(/package|sdk-|httpx|python-|browser-env|cors|validation-error|argument/)],
  ['network', lies('network')],
  ['server', lies('anthropic')],
];
