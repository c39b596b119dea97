import { declaredCodes, type DeclaredCode, type Declarations } from '../observed/declarations.ts';
import { languages, type Language } from '../observed/recording.ts';
import { snapshotsOf, type Versions } from '../observed/versions.ts';

/** What is known of every declared code without anyone having written about it. */
export type Recorded = {
  codes: ReadonlyMap<string, DeclaredCode>;
  /** SDK versions that were read. */
  read: Record<Language, string>;
  /** Day on which they were read. */
  day: string;
};

/** Recordings in, what first-day pages need out. */
export function recordedFrom(declarations: Declarations, versions: Versions): Recorded {
  const days = languages.flatMap((language) => {
    const newest = snapshotsOf(versions[language]).at(-1);
    return newest === undefined ? [] : [newest.taken ?? newest.day];
  });
  return {
    codes: declaredCodes(declarations, versions),
    read: declarations.read,
    day: days.sort().at(-1) ?? '',
  };
}
