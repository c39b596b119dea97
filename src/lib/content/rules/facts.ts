import { isDeepStrictEqual } from 'node:util';
import { languages } from '../../observed/recording.ts';
import type { Entry, EntryData } from '../entry.ts';
import { factReader } from '../facts.ts';
import type { Library } from '../disk-library.ts';
import { breach, type Breach, type Rule } from './rule.ts';

/** Fields that an author writes only where nothing else knows. */
const fields = ['status', 'type', 'classes', 'since', 'endpoints'] as const;

/** What an entry says beside the recordings. */
export const facts: Record<string, Rule> = {
  'a known fact is written nowhere': (library) => {
    const factsOf = factReader(library.observed);
    return withWritten(library, (entry, data) => {
      const isKnown = (field: (typeof fields)[number]) =>
        isDeepStrictEqual(factsOf({ ...data, [field]: undefined }, entry)[field], entry[field]);
      return [
        ...fields
          .filter(
            (field) => data[field] !== undefined && !isOwn(entry, field, data) && isKnown(field),
          )
          .map((field) =>
            breach(
              'is known without it, from the file name or src/observed; remove the line',
              field,
            ),
          ),
        ...languages
          .filter((language) => data.classes && data.classes[language] !== entry.classes[language])
          .map((language) =>
            breach(`the recording has ${entry.classes[language]}; write that`, 'classes', language),
          ),
      ];
    });
  },
  'a wording states its status and type': (library) =>
    withWritten(library, ({ kind }, data) =>
      (['status', 'type'] as const)
        .filter((field) => kind === 'message' && data[field] === undefined)
        .map((field) =>
          breach('is missing; nothing recorded tells it, so write it, or null for none', field),
        ),
    ),
};

/** What only an author can say: the status and type of a wording, and that a code has no status. */
function isOwn({ kind }: Entry, field: string, { status }: EntryData): boolean {
  if (kind === 'message') return field === 'status' || field === 'type';
  return kind === 'code' && field === 'status' && status === null;
}

function withWritten(
  { entries, written }: Library,
  check: (entry: Entry, data: EntryData) => Breach[],
) {
  return entries.flatMap((entry) => {
    const data = written.get(entry.file);
    return data ? check(entry, data).map((found) => ({ file: entry.file, ...found })) : [];
  });
}
