import type { Entry } from '../content/entry.ts';
import { publicClass, type OtherLanguage, type OtherSDK } from './elsewhere.ts';
import { isRaised, type Language, type Observation, type Recording } from './recording.ts';

/** What an official SDK makes of an error: one row of the table on its page. */
export type SDKRow = {
  name: string;
  version: string;
  /** The class, as a program names it; null when nothing is raised. */
  raises: string | null;
  /** First version that has the class, where that is known. */
  since: string | null;
  /** Constant for the code, in the language that has no class for it. */
  constant: string | null;
  /** Member of the error to branch on; null when there is only the class. */
  branch: string | null;
  /** Requests sent by default; null when the SDK cannot meet the error, or was not run. */
  requests: number | null;
};

/** One row an SDK that was seen to raise the error; empty when none was. */
export function sdkRows(
  entry: Entry,
  recording: Recording | undefined,
  others: Record<OtherLanguage, OtherSDK>,
): SDKRow[] {
  const rows = [
    ...(['python', 'typescript'] as const).map((language) =>
      officialRow(entry, language, recording?.[language]),
    ),
    ...(['java', 'go'] as const).map((language) => otherRow(entry, language, others[language])),
  ];
  return rows.flatMap((row) => row ?? []);
}

const names = { python: 'Python', typescript: 'TypeScript', java: 'Java', go: 'Go' };

/** The member of the error that has the code, and the type where there is no code. */
const members: Record<Language | OtherLanguage, { code: string; type: string }> = {
  python: { code: 'error_code', type: 'type' },
  typescript: { code: 'errorCode', type: 'type' },
  java: { code: 'errorCode()', type: 'type()' },
  go: { code: 'ErrorCode()', type: 'Type()' },
};

function officialRow(
  entry: Entry,
  language: Language,
  observation: Observation | undefined,
): SDKRow | null {
  if (observation === undefined || !isRaised(observation)) return null;
  const { version, reachableAs, attempts } = observation;
  return {
    name: names[language],
    version,
    raises: reachableAs ?? observation.class,
    since: entry.since[language],
    constant: null,
    branch: branchOf(entry, language),
    requests: attempts,
  };
}

function otherRow(entry: Entry, language: OtherLanguage, sdk: OtherSDK): SDKRow | null {
  const seen = sdk.entries[entry.id];
  if (seen === undefined) return null;
  const constant = entry.code === null ? undefined : sdk.codes[entry.code];
  return {
    name: names[language],
    version: sdk.version,
    raises: publicClass(seen.class),
    since: null,
    constant: language === 'go' ? (constant ?? null) : null,
    branch: branchOf(entry, language),
    requests: seen.attempts,
  };
}

function branchOf({ code, type, kind }: Entry, language: Language | OtherLanguage): string | null {
  if (kind === 'client') return null;
  if (code !== null) return members[language].code;
  return type === null ? null : members[language].type;
}
