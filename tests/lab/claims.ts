import type { Entry } from '../../src/lib/content/entry.ts';
import {
  isRaised,
  languages,
  type Language,
  type Recording,
} from '../../src/lib/observed/recording.ts';
import { isObservable } from './lab.ts';

/** Names under which the SDKs give the status of the response. */
const statusNames = { typescript: 'status', python: 'status_code' } as const;

/** Where a recording is of another answer than the entry now describes. */
export function findStaleRecordings(
  entries: readonly Entry[],
  recordings: ReadonlyMap<string, Recording>,
): string[] {
  return entries.filter(isObservable).flatMap((entry) => {
    const recording = recordings.get(entry.id);
    if (!recording) return [`${entry.file}: was not observed; run "npm run record"`];
    if (entry.kind === 'client') return [];
    return languages.flatMap((language) => staleFields(entry, language, recording));
  });
}

function staleFields(entry: Entry, language: Language, recording: Recording): string[] {
  const seen = recording[language];
  if (!isRaised(seen) || !seen.attributes) return [];
  const said = seen.attributes[statusNames[language]];
  return said === entry.status
    ? []
    : [
        `${entry.file}: status: is ${entry.status}, the recording in ${language} has ${String(said)}; run "npm run record"`,
      ];
}
