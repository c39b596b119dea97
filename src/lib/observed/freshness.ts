import { daysBetween } from '../content/days.ts';
import type { Entry } from '../content/entry.ts';
import type { DeclaredCode } from './declarations.ts';
import { languages, type Language } from './recording.ts';
import type { VersionChange, Versions } from './versions.ts';

/** How near the site is to the SDKs. */
export type Freshness = {
  /** Newest version of each SDK that is here, the day it came out and the day it came here. */
  sdks: Record<Language, { version: string; released: string; taken: string | null }>;
  /** Day of the last upgrade; null when no version came since the site began. */
  upgraded: string | null;
  /** Codes that the SDKs declare, and those of them that have an entry. */
  codes: { declared: number; explained: number };
};

/** A release and the days until it was here. */
export type Wait = { language: Language; version: string; day: string; days: number };

/** Recordings and entries in, the freshness of the site out. */
export function freshnessOf(
  versions: Versions,
  codes: ReadonlyMap<string, Pick<DeclaredCode, 'last'>>,
  entries: readonly Entry[],
): Freshness {
  const newest = (language: Language) => {
    const change = versions[language].at(-1);
    const { version = '', day = '', taken = null } = change ?? {};
    return { version, released: day, taken };
  };
  const taken = languages.flatMap((language) => takenDays(versions[language]));
  const explained = new Set(
    entries.flatMap(({ code, explained }) => (explained && code ? [code] : [])),
  );
  const declared = [...codes].flatMap(([name, { last }]) => (last === null ? [name] : []));
  return {
    sdks: { typescript: newest('typescript'), python: newest('python') },
    upgraded: taken.sort().at(-1) ?? null,
    codes: {
      declared: declared.length,
      explained: declared.filter((code) => explained.has(code)).length,
    },
  };
}

/** Every release that came while the site was there, the newest first. */
export function waitsOf(versions: Versions): Wait[] {
  return languages
    .flatMap((language) =>
      versions[language].flatMap(({ version, day, taken }) =>
        taken === undefined
          ? []
          : [{ language, version, day, days: daysBetween(day, taken) } satisfies Wait],
      ),
    )
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1));
}

function takenDays(changes: readonly VersionChange[]): string[] {
  return changes.flatMap(({ taken }) => taken ?? []);
}
