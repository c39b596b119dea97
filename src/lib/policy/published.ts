import { z } from 'astro/zod';
import { failovers, retryVerdicts, scopes, type Entry } from '../content/entry.ts';
import { actionWords, type Action } from '../page/verdict.ts';
import type { Recording } from '../observed/recording.ts';
import { sdkVersions } from '../observed/sdk-versions.ts';
import { absolute } from '../addresses/urls.ts';
import { policyOf } from './policy.ts';
import { vectorsOf } from './vectors.ts';

const names = z.array(z.string()).min(1).optional();
const actions = Object.keys(actionWords) as [Action, ...Action[]]; // the keys are the actions

const answer = z.strictObject({
  action: z.enum(actions).describe('What comes first; the words on the page.'),
  retry: z.enum(retryVerdicts).describe('Whether the same request, sent again, can succeed.'),
  scope: z.enum(scopes).nullable().describe('What else fails while it lasts; null: not stated.'),
  failover: z
    .array(z.enum(failovers))
    .nullable()
    .describe('Where the same work may succeed; empty is nowhere, null: not stated.'),
});

const condition = z
  .strictObject({
    status: z.array(z.int().nullable()).optional().describe('null: there is no response.'),
    status_from: z.int().optional().describe('The status or a higher one.'),
    type: names,
    error_code: names,
    stop_reason: names,
    part: names.describe('An error inside a successful answer: type/error_code, or either.'),
    class: names.describe('Name of the exception, where there is no status.'),
    header: z.tuple([z.string(), z.string()]).optional(),
    message: names.describe('Pieces, one of which the message contains.'),
  })
  .describe('All that is named has to fit; nothing named fits everything.');

/** Shape of `/policy.json`; `/policy.schema.json` is made from it. */
export const policySchema = z.strictObject({
  version: z.literal(1).describe('Raised only when a field changes its meaning or goes.'),
  about: z.url().describe('The page that explains it.'),
  schema: z.url(),
  vectors: z.url().describe('Failures, and what these rules answer.'),
  made_from: z.strictObject({ typescript: z.string(), python: z.string() }),
  failover_costs: z.strictObject({
    key: z.string(),
    model: z.string(),
    region: z.string(),
    provider: z.string(),
  }),
  answers: z.record(z.string(), answer),
  rules: z
    .array(z.strictObject({ if: condition, then: z.string().describe('A name in `answers`.') }))
    .describe('In order; the first that fits decides.'),
});

/** What it costs to go elsewhere, whatever the error is. */
const failoverCosts = {
  key: 'A key of the same organization shares its limits and its bill.',
  model: 'Another model has its own limits and its own price, and answers otherwise.',
  region: 'Only a platform with regions has them; data may then leave its place.',
  provider:
    'Another platform or vendor needs its own account, key and model names, and bills apart.',
};

/** Every entry in, `/policy.json` out. */
export function publishedPolicy(
  entries: readonly Entry[],
  recordingOf: (id: string) => Recording | undefined,
  site: URL | undefined,
) {
  const policy = {
    version: 1,
    about: absolute('/guides/policy/', site),
    schema: absolute('/policy.schema.json', site),
    vectors: absolute('/policy-vectors.json', site),
    made_from: sdkVersions,
    failover_costs: failoverCosts,
    ...policyOf(entries, recordingOf),
  };
  policySchema.parse(policy);
  return policy;
}

/** Every entry in, `/policy-vectors.json` out. */
export function publishedVectors(
  entries: readonly Entry[],
  recordingOf: (id: string) => Recording | undefined,
) {
  return {
    version: 1,
    vectors: entries
      .filter(({ retired }) => retired === undefined)
      .flatMap((entry) => vectorsOf(entry, recordingOf(entry.id))),
  };
}
