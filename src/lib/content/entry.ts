import { z } from 'astro/zod';
import type { Facts } from './facts.ts';
import { day, grounds, localId, month, prose, reread, who, type Source } from './fields.ts';
import { subjects } from './subject.ts';

/** Where the fault lies: one of the five doors of the home page. */
export const situations = ['request', 'account', 'rate', 'anthropic', 'network'] as const;

/** Whether sending the same request again can help. */
export const retryVerdicts = ['no', 'after-wait', 'after-fix', 'yes', 'not-stated'] as const;

/** The four kinds of entry; each is a folder below `src/content/errors`. */
export const kinds = ['type', 'code', 'message', 'client'] as const;

/** Whom an error reaches: what else fails while it lasts. */
export const scopes = [
  'request',
  'key',
  'workspace',
  'organization',
  'model',
  'platform',
  'network',
  'service',
] as const;

/** Where the same work may succeed instead; `provider` is another platform or another vendor. */
export const failovers = ['key', 'model', 'region', 'provider'] as const;

/**
 * What a program asks its owner for before it takes a fix's steps: money, a key or login, an account with
 * its people and rights, a message in somebody's name, data that is gone afterwards.
 */
export const asks = ['pay', 'credential', 'organization', 'contact', 'delete'] as const;

/** Cloud platforms that the official SDKs have a client of its own for. */
export const platforms = ['bedrock', 'vertex', 'foundry'] as const;

/** Groups of endpoints, for browsing. An error that any call can return has `any`. */
export const endpointFamilies = [
  'any',
  'messages',
  'token counting',
  'message batches',
  'files',
  'models',
  'skills',
  'environments',
  'memory stores',
  'user profiles',
  'organization admin',
  'invites',
  'users and roles',
  'claude code admin',
  'claude tag',
  'encryption keys',
  'plugins',
  'compliance',
  'workload identity',
  'managed agents',
] as const;

const classNames = z.strictObject({
  /** Class in `@anthropic-ai/sdk`, without `Anthropic.`; null when the SDK raises a plain error or none. */
  typescript: z.string().nullable(),
  /** Class in `anthropic` for Python, without the module; null likewise. */
  python: z.string().nullable(),
});

/**
 * Values in an answer with status 200 that it explains, as `src/observed/declarations.json` has them:
 * the union without `Beta`, a dot, the value. The gate wants each value on a page, and none besides.
 */
const declared = z
  .array(z.string().regex(/^[A-Za-z_.]+\.[a-z_]+$/, 'a union and its value: StopReason.refusal'))
  .min(1)
  .optional();

const message = z.strictObject({
  /** Pinned anchor: `#message-<id>`. */
  id: localId,
  /** The wording, with a `{hole}` where it varies; a hole matches any text. Never a regular expression. */
  template: z.string().min(1),
  /** The message as really seen, verbatim; invented ids keep the real shape. */
  example: z.string().min(1),
  /** Allowed values of a hole, when they decide between entries with one wording. */
  where: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  /** Who words it so, when it is not the API itself: `Claude Code`, `Amazon Bedrock`, `Python SDK`. */
  surface: z.string().optional(),
  /** Last year or month of an old wording: `2024`, `2025-07`. */
  until: z.union([month, z.string().regex(/^20\d{2}$/, 'a year as 2026')]).optional(),
  /** HTTP status of this wording, when it differs from the entry's. */
  status: z.int().min(100).max(599).optional(),
  /** `error.type` of this wording, when it differs from the entry's. */
  type: z.string().optional(),
  /** The cause that this wording proves. */
  cause: localId.optional(),
  declared,
  ...grounds,
});

const cause = z.strictObject({
  /** Pinned anchor: `#cause-<id>`. */
  id: localId,
  title: prose.max(110),
  text: prose,
  /** How a reader sees that it is this cause and no other. */
  confirm: prose.optional(),
  declared,
  ...grounds,
});

/** A fragment of a request, as JSON text, before and after the mend. */
const request = z.strictObject({ wrong: z.string().optional(), right: z.string() });

const fix = z.strictObject({
  /** Pinned anchor: `#fix-<id>`. */
  id: localId,
  title: prose.max(110),
  /** Causes of this entry that it removes. */
  resolves: z.array(localId).min(1),
  /** Who may do it, when not everyone in the entry's `who`. */
  who: who.optional(),
  /** What no program does alone, where a step does it: an agent asks its owner first. */
  ask: z.array(z.enum(asks)).min(1).optional(),
  /** One action each, with a result the reader can see. */
  steps: z.array(prose).min(1),
  /** How the reader sees that it worked. */
  check: prose,
  /** A folder of `src/snippets`, shown with this fix. */
  snippet: localId.optional(),
  request: request.optional(),
  ...grounds,
});

const question = z.strictObject({
  /** Pinned anchor: `#question-<id>`. */
  id: localId,
  /** Ids of published questions that this one answers as well: their anchors lead to it. */
  also: z.array(localId).min(1).optional(),
  question: prose.max(140),
  answer: prose,
  ...grounds,
});

/** Front matter of one error: one file, one URL. Text fields take inline Markdown. */
export const entrySchema = z.strictObject({
  /** What people paste or say; plain text, without Markdown. */
  title: prose.max(70).refine((title) => !title.includes('`'), 'write it without backticks'),
  /** The five-second answer: what happened and the first thing to do. Stands alone in a search result. */
  summary: prose.max(330),
  /**
   * What happened, for the customer of a support desk, without code or jargon. After one sentence, rules say
   * who acts and whether to try again; several are the whole text.
   */
  customer: prose.max(240).optional(),
  /** One line that sets this error apart from the others with its status. Shown in tables. */
  tell: prose.max(190),
  situation: z.enum(situations),
  /** HTTP status, where no SDK declares it: for a wording; null when there is no response. */
  status: z.int().min(100).max(599).nullable().optional(),
  /** `error.type` of a wording, null when none is stated; of a code, where it is not the usual one. */
  type: z.string().nullable().optional(),
  /** Classes that the lab could not provoke; the recording has all others. */
  classes: classNames.optional(),
  /** First SDK versions with those classes, where no recorded version tells; null when older than all. */
  since: classNames.optional(),
  retry: z.strictObject({ verdict: z.enum(retryVerdicts), reason: prose, ...grounds }),
  /** Whom it reaches, where that is not what follows from type and situation (`lib/policy/reach.ts`). */
  scope: z.strictObject({ of: z.enum(scopes), ...grounds }).optional(),
  /** Where the same work may succeed instead, and at what cost; an empty list is nowhere. */
  failover: z
    .strictObject({ to: z.array(z.enum(failovers)), costs: prose.optional(), ...grounds })
    .optional(),
  /** Who can fix it: the developer, when nothing is said. */
  who: who.default(['developer']),
  /** Where it occurs, when not everywhere; of a code, where it is more than the calls that declare it. */
  endpoints: z.array(z.enum(endpointFamilies)).min(1).optional(),
  /** What the summary and the facts above stand on. */
  ...grounds,
  /** What it is about, where its name, endpoints and situation say otherwise (`src/lib/page/subjects.ts`). */
  subject: z.enum(subjects).optional(),
  /** Place among the twelve most met errors on the home page. */
  rank: z.int().min(1).max(12).optional(),
  messages: z.array(message).default([]),
  causes: z.array(cause).min(1),
  fixes: z.array(fix).min(1),
  /** What people try in vain. */
  unhelpful: z.array(z.strictObject({ id: localId, text: prose, ...grounds })).default([]),
  /** Where sources contradict each other: what each says. */
  disputes: z
    .array(z.strictObject({ id: localId, text: prose, ...grounds, cites: z.array(localId).min(2) }))
    .default([]),
  faq: z.array(question).default([]),
  /** Errors it is mistaken for, each with how to tell; must be mutual. */
  lookalikes: z.array(z.strictObject({ id: z.string(), difference: prose })).default([]),
  related: z.array(z.string()).default([]),
  /** Other names that lead here: old types, search words, ids of merged entries. */
  aliases: z.array(z.string().min(2)).default([]),
  /** What the fault server sends, beyond status, type, code and the first example. */
  lab: z
    .strictObject({
      headers: z.record(z.string(), z.string()).optional(),
      /** Members of `error.details` beside `error_code`. */
      details: z.record(z.string(), z.unknown()).optional(),
      body: z.enum(['json', 'html', 'empty']).optional(),
      /** The whole body as reported, when it has not the form of the API's errors; sent without the API's headers. */
      raw: z.string().min(2).optional(),
      /**
       * For an error that a cloud platform words: the SDKs' client for it, and the body that is played back
       * to that client, as documentation or reports show it.
       */
      platform: z.strictObject({ client: z.enum(platforms), body: z.string().min(2) }).optional(),
      /** For kind `client`: the scenario in `tests/lab` that provokes it. */
      scenario: localId.optional(),
      /** What was run, when it is more than both SDKs against this answer. */
      note: prose.optional(),
    })
    .default({}),
  retired: z.strictObject({ reason: prose, on: day }).optional(),
  reread,
});

export type EntryData = z.infer<typeof entrySchema>;
export type Scope = (typeof scopes)[number];
export type Failover = (typeof failovers)[number];
export type Ask = (typeof asks)[number];
export type Kind = (typeof kinds)[number];
export type Platform = (typeof platforms)[number];
export type EndpointFamily = (typeof endpointFamilies)[number];
/** An entry with what its file name, the recordings and the list of sources add. */
export type Entry = Omit<EntryData, keyof Facts> &
  Facts & {
    id: string;
    kind: Kind;
    file: string;
    body: string;
    sources: Source[];
    /** False for a code that an SDK declares and nobody has written about yet: it has recorded facts only. */
    explained: boolean;
  };
