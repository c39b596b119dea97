import { z } from 'astro/zod';
import { retryVerdicts } from '../content/entry.ts';
import { languages, type Language } from './recording.ts';
import { firstVersionRaising, snapshotsOf, type Versions } from './versions.ts';

const text = z.string().min(1);
const names = z.array(text);

const code = z.strictObject({
  /** Calls that declare throwing it, under their TypeScript names: `messages.batches.create`. */
  methods: names,
  /** Members of `error.details` beside `error_code`, each with its allowed values; none when it is open. */
  details: z.record(text, names),
  /** What the SDK's own note says about sending the request again; null when it says nothing. */
  retryStated: z.enum(retryVerdicts).exclude(['not-stated']).nullable(),
  /** Source file that declares it, per SDK; null where that SDK does not. */
  files: z.strictObject({ typescript: text.nullable(), python: text.nullable() }),
  /** The versions that were read when it was declared for the last time; null while it is. Its page stays. */
  last: z.strictObject({ typescript: text, python: text }).nullable(),
  /** Hash of the SDK's note, so that a change of its text is seen; the note itself is not ours. */
  note: text,
});

/** How an answer with status 200 says that something failed. */
const resultUnion = z.strictObject({
  kind: z.enum(['tool result', 'stop reason', 'batch result', 'run error', 'reason']),
  codes: names.min(1),
});

/** `src/observed/declarations.json`: what the newest SDKs declare, as far as `versions.json` does not have it. */
export const declarationsSchema = z.strictObject({
  /** Versions that were read. */
  read: z.strictObject({ typescript: text, python: text }),
  codes: z.record(text, code),
  /** By the name of the union, without `Beta`. */
  results: z.record(text, resultUnion),
  /** Model ids that the SDK warns of, each with the day that it names. */
  deprecatedModels: z.strictObject({
    typescript: z.record(text, text),
    python: z.record(text, text),
  }),
});

export type Declarations = z.infer<typeof declarationsSchema>;
export type ResultUnion = z.infer<typeof resultUnion>;
export type RetryStated = z.infer<typeof code>['retryStated'];

/** The class that an SDK raises for a code. */
export type CodeClass = {
  name: string;
  /** Shortest public path, as a program writes it; null when programs cannot reach it. */
  path: string | null;
  /** First version that raises it; null when older than every version recorded. */
  since: string | null;
};

/** Everything recorded about a code; null where no SDK says it. */
export type DeclaredCode = Declarations['codes'][string] & {
  name: string;
  status: number | null;
  /** Null where the SDK declares no class of its own for it. */
  classes: Record<Language, CodeClass | null>;
};

/** Each value inside a 200 with its union, as pages name it: `StopReason.refusal`. */
export function resultNames(results: Declarations['results']): string[] {
  return Object.entries(results).flatMap(([union, { codes }]) =>
    codes.map((value) => `${union}.${value}`),
  );
}

/** All codes that the newest SDKs declare, by name. */
export function declaredCodes(
  { codes }: Declarations,
  versions: Versions,
): Map<string, DeclaredCode> {
  return new Map(
    Object.entries(codes).map(([name, declared]) => {
      const history = declared.last === null ? versions : historyUntil(versions, declared.last);
      const status = statusOf(history, name);
      const classes = {
        typescript: classOf(history, 'typescript', status, name),
        python: classOf(history, 'python', status, name),
      };
      return [name, { ...declared, name, status, classes }];
    }),
  );
}

/** The status with which a code stands in the newest version of either SDK. */
function statusOf(versions: Versions, code: string): number | null {
  for (const language of languages) {
    const codes = snapshotsOf(versions[language]).at(-1)?.snapshot.codes ?? {};
    const key = Object.keys(codes).find((each) => each.endsWith(` ${code}`));
    if (key !== undefined) return Number(key.split(' ')[0]);
  }
  return null;
}

/** The history as it was when these versions were the newest. */
function historyUntil(versions: Versions, last: Record<Language, string>): Versions {
  const until = (language: Language) => {
    const at = versions[language].findIndex(({ version }) => version === last[language]);
    return at === -1 ? versions[language] : versions[language].slice(0, at + 1);
  };
  return { typescript: until('typescript'), python: until('python') };
}

function classOf(
  versions: Versions,
  language: Language,
  status: number | null,
  code: string,
): CodeClass | null {
  const newest = snapshotsOf(versions[language]).at(-1)?.snapshot;
  const name = newest?.codes[`${status} ${code}`];
  if (newest === undefined || status === null || name === undefined) return null;
  const since = firstVersionRaising(versions, language, status, code);
  return { name, path: newest.classes[name] ?? null, since };
}
