import { declaredCodes, type Declarations } from '../observed/declarations.ts';
import { endpointFamiliesOf } from '../observed/endpoint-families.ts';
import {
  languages,
  sdkClassOf,
  type Backoff,
  type Language,
  type Recording,
} from '../observed/recording.ts';
import {
  classFor,
  firstVersionRaising,
  firstVersions,
  snapshotsOf,
  type Versions,
} from '../observed/versions.ts';
import type { ClaudeCode } from '../observed/claude-code.ts';
import type { OtherSDK } from '../observed/elsewhere.ts';
import type { EndpointFamily, EntryData, Kind } from './entry.ts';
import { statusesOfTypes, usualType } from './error-types.ts';

/** What programs recorded of the SDKs, as far as it is there. */
export type Observed = {
  recordingOf: (id: string) => Recording | undefined;
  versions: Versions | undefined;
  declarations: Declarations | undefined;
  backoff?: Backoff | undefined;
  /** What only some machines can run. */
  otherSDKs?: ReadonlyMap<string, OtherSDK>;
  claudeCode?: ClaudeCode | undefined;
};

type Classes = Record<Language, string | null>;

/** What a page says of its error that nobody has to type. */
export type Facts = {
  /** HTTP status; null when there is no response. */
  status: number | null;
  /** `error.type` on the wire; null when there is no response or none is stated. */
  type: string | null;
  /** `error.details.error_code`; null when it has none. */
  code: string | null;
  classes: Classes;
  /** First SDK version with that class; null when older than every version the lab ran. */
  since: Classes;
  endpoints: EndpointFamily[];
};

/** Gives an entry its facts: from its file name, from what is recorded, and only then from what is written. */
export function factReader(
  observed: Observed,
): (written: EntryData, name: { id: string; kind: Kind }) => Facts {
  const { versions, declarations } = observed;
  const declared = versions && declarations ? declaredCodes(declarations, versions) : new Map();
  const first = versions && firstVersions(versions);
  const newest = (language: Language) =>
    versions && snapshotsOf(versions[language]).at(-1)?.snapshot;

  return (written, { id, kind }) => {
    const known = kind === 'code' ? declared.get(id) : undefined;
    const code = kind === 'code' ? id : null;
    const status =
      known?.status ??
      written.status ??
      (kind === 'type' ? (statusesOfTypes[id]?.[0] ?? null) : null);
    const type =
      kind === 'type'
        ? id
        : written.type !== undefined
          ? written.type
          : kind === 'code'
            ? usualType(status)
            : null;
    const classOf = (language: Language): string | null => {
      const seen = observed.recordingOf(id)?.[language];
      if (seen && !('absent' in seen)) return sdkClassOf(seen);
      if (written.classes) return written.classes[language];
      const snapshot = newest(language);
      return snapshot && status !== null && kind !== 'client'
        ? (classFor(snapshot, status, code) ?? null)
        : null;
    };
    const sinceOf = (language: Language, name: string | null): string | null => {
      if (name === null || !versions) return null;
      return status !== null && kind !== 'client'
        ? firstVersionRaising(versions, language, status, code)
        : (first?.[language].classes.get(name) ?? written.since?.[language] ?? null);
    };
    const classes = perLanguage(classOf);
    return {
      status,
      type,
      code,
      classes,
      since: perLanguage((language) => sinceOf(language, classes[language])),
      endpoints: written.endpoints ?? endpointFamiliesOf(known?.methods ?? []),
    };
  };
}

/** What each SDK raises for a status that says no more. */
export function statusClasses(versions: Versions | undefined, status: number): Classes {
  return perLanguage((language) => {
    const snapshot = versions && snapshotsOf(versions[language]).at(-1)?.snapshot;
    return (snapshot && classFor(snapshot, status, null)) ?? null;
  });
}

function perLanguage(of: (language: Language) => string | null): Classes {
  const [typescript, python] = languages.map(of);
  return { typescript: typescript ?? null, python: python ?? null };
}
