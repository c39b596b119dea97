import type { Entry } from '../../src/lib/content/entry.ts';
import {
  isRaised,
  languages,
  type Language,
  type Observation,
  type Recording,
} from '../../src/lib/observed.ts';
import { firstVersionRaising, firstVersions, type Versions } from '../../src/lib/versions.ts';
import { isObservable } from './lab.ts';

/** Where an entry says otherwise than the SDKs did: its status, classes, and first versions. */
export function findFalseClaims(
  entries: readonly Entry[],
  recordings: ReadonlyMap<string, Recording>,
  versions: Versions,
): string[] {
  const first = firstVersions(versions);
  return entries.filter(isObservable).flatMap((entry) => {
    const recording = recordings.get(entry.id);
    if (!recording) return [`${entry.file}: was not observed; run "npm run record"`];
    return languages.flatMap((language) => {
      const observation = recording[language];
      // What the lab could not provoke, it cannot contradict.
      if ('absent' in observation) return [];
      const raised = classIn(observation);
      const since =
        raised === null
          ? null
          : entry.status !== null && entry.kind !== 'client'
            ? firstVersionRaising(versions, language, entry.status, entry.code)
            : (first[language].classes.get(raised) ?? null);
      return [
        ...claim(entry, `classes.${language}`, entry.classes[language], raised),
        ...claim(entry, `since.${language}`, entry.since[language], since),
        ...statusClaim(entry, language, observation),
      ];
    });
  });
}

function claim(entry: Entry, field: string, said: unknown, seen: unknown): string[] {
  if (said === seen) return [];
  return [`${entry.file}: ${field}: says ${said}, the SDK shows ${seen}; correct the entry`];
}

function statusClaim(entry: Entry, language: Language, observation: Observation): string[] {
  if (entry.kind === 'client' || !isRaised(observation) || !observation.attributes) return [];
  const field = language === 'typescript' ? 'status' : 'status_code';
  return claim(entry, 'status', entry.status, observation.attributes[field]);
}

/** The SDK's class; null when it raised an error of the language, or none. */
function classIn(observation: Observation): string | null {
  if (!isRaised(observation)) return null;
  const lineage = [observation.class, ...observation.parents];
  return lineage.includes('AnthropicError') ? observation.class : null;
}
