import { z } from 'astro/zod';
import { failovers, kinds, retryVerdicts, scopes, type Entry } from '../content/entry.ts';
import { reachOf } from '../policy/reach.ts';
import { fixers } from '../content/fields.ts';
import type { Freshness } from '../observed/freshness.ts';
import { proseToText } from '../content/prose.ts';
import { sdkVersions } from '../observed/sdk-versions.ts';
import { absolute, entryPath, href } from '../addresses/urls.ts';

const perLanguage = (meaning: string) =>
  z
    .strictObject({ typescript: z.string().nullable(), python: z.string().nullable() })
    .describe(meaning);

const errorRowSchema = z.strictObject({
  id: z.string().describe('Permanent id: the value on the wire, else words in kebab-case.'),
  kind: z
    .enum(kinds)
    .describe('What the id names: error.type, error_code, a wording, an SDK error.'),
  url: z.url().describe('Permanent address of the page.'),
  title: z.string(),
  summary: z.string().describe('What happened and the first thing to do, in plain text.'),
  status: z.int().nullable().describe('HTTP status; null when there is no response.'),
  type: z.string().nullable().describe('error.type on the wire.'),
  code: z.string().nullable().describe('error.details.error_code on the wire.'),
  classes: perLanguage('Exception class in each SDK; null when it has none.'),
  retry: z.enum(retryVerdicts).describe('Whether sending the same request again can help.'),
  reach: z
    .strictObject({
      scope: z
        .enum(scopes)
        .nullable()
        .describe('What else fails while it lasts; null: not stated.'),
      failover: z
        .array(z.enum(failovers))
        .nullable()
        .describe('Where the same work may succeed; empty is nowhere, null: not stated.'),
      derived: z
        .strictObject({ scope: z.boolean(), failover: z.boolean() })
        .describe('True where it follows from type and situation; false where judged and cited.'),
    })
    .describe('Whom it reaches, and where else the work could go.'),
  who: z.array(z.enum(fixers)).describe('Who can fix it; empty where nobody states it.'),
  messages: z.array(z.string()).describe('Known wordings, with {holes} where they vary.'),
  aliases: z.array(z.string()).describe('Other names that lead to this error.'),
  since: perLanguage('First SDK version with the class; null when older than all versions tried.'),
  explained: z
    .boolean()
    .describe('False for a code that the SDKs declare and that is not explained here yet.'),
  checked: z.string().describe('Newest day (or month) of the sources, YYYY-MM-DD or YYYY-MM.'),
  retired: z
    .string()
    .nullable()
    .describe('Day since which it is known to be gone; null while it occurs.'),
  reread: z
    .string()
    .nullable()
    .describe('Day on which a second reader compared each claim with its source; null if not yet.'),
});

const sdkFreshness = z.strictObject({
  version: z.string().describe('Newest version that was run.'),
  released: z.string().describe('Day on which the registry received it.'),
  taken: z.string().nullable().describe('Day on which it came here; null if before this site.'),
});

/** Shape of `/errors.json`; `/errors.schema.json` is made from it. */
export const errorIndexSchema = z.strictObject({
  version: z.literal(1).describe('Raised only when a field changes its meaning or goes.'),
  generated_from: z.strictObject({ typescript: z.string(), python: z.string() }),
  freshness: z
    .strictObject({
      sdks: z.strictObject({ typescript: sdkFreshness, python: sdkFreshness }),
      upgraded: z.string().nullable().describe('Day of the last upgrade to a newer SDK.'),
      codes: z.strictObject({
        declared: z.int().describe('Error codes that the newest SDKs declare.'),
        explained: z.int().describe('Those of them that have an entry of their own.'),
      }),
    })
    .describe('How near this reference is to the SDKs.'),
  resolver: z
    .strictObject({
      url: z.url(),
      version: z.string().describe('Changes with what it knows.'),
      sha256: z.string().describe('Of the file, in hexadecimal.'),
    })
    .describe('The resolver of the search box, as one module for other programs.'),
  policy: z.url().describe('What a program does with each error, as ordered rules.'),
  errors: z.array(errorRowSchema),
});

export type ErrorRow = z.infer<typeof errorRowSchema>;

/** Entry in, its row of `/errors.json` out. `site` is the public origin. */
export function errorRow(entry: Entry, site: URL | undefined): ErrorRow {
  return {
    id: entry.id,
    kind: entry.kind,
    url: new URL(href(entryPath(entry.id)), site).href,
    title: entry.title,
    summary: proseToText(entry.summary),
    status: entry.status,
    type: entry.type,
    code: entry.code,
    classes: entry.classes,
    retry: entry.retry.verdict,
    reach: reachOf(entry),
    who: entry.who,
    messages: entry.messages.map(({ template }) => template),
    aliases: entry.aliases,
    since: entry.since,
    explained: entry.explained,
    checked: lastChecked(entry),
    retired: entry.retired?.on ?? null,
    reread: entry.reread ?? null,
  };
}

/** Every entry in, the whole of `/errors.json` out. */
export function errorIndex(
  entries: Entry[],
  site: URL | undefined,
  freshness: Freshness,
  { version, sha256 }: { version: string; sha256: string },
): z.infer<typeof errorIndexSchema> {
  return {
    version: 1,
    generated_from: {
      typescript: `@anthropic-ai/sdk@${sdkVersions.typescript}`,
      python: `anthropic==${sdkVersions.python}`,
    },
    freshness,
    resolver: { url: absolute('/resolver.js', site), version, sha256 },
    policy: absolute('/policy.json', site),
    errors: entries.map((entry) => errorRow(entry, site)),
  };
}

/** Newest day or month on which a source of this page was read. */
export function lastChecked({ sources }: Pick<Entry, 'sources'>): string {
  return (
    sources
      .map(({ checked }) => checked)
      .sort()
      .at(-1) ?? ''
  );
}
