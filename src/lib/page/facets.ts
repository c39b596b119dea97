import type { Entry } from '../content/entry.ts';
import { endpointFamilies, retryVerdicts, situations } from '../content/entry.ts';
import { fixers } from '../content/fields.ts';
import { labelOf, sortedByLabel } from './subjects.ts';
import { retryWords, situationWords } from './verdict.ts';

/** One way to browse: its place in the address, its words, and its groups with their entries. */
export type Facet = { id: string; title: string; groups: FacetGroup[] };
export type FacetGroup = { id: string; title: string; entries: Entry[] };

/** Every way to browse the entries; groups without entries are left out. */
export function facetsOf(unsorted: readonly Entry[]): Facet[] {
  const entries = sortedByLabel(unsorted);
  const groups = (
    names: readonly string[],
    titleOf: (name: string) => string,
    has: (entry: Entry, name: string) => boolean,
  ) =>
    names
      .map((name) => ({
        id: name.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '-'),
        title: titleOf(name),
        entries: entries.filter((entry) => has(entry, name)),
      }))
      .filter((group) => group.entries.length > 0);
  const statuses = distinct(entries.map(({ status }) => String(status ?? 'none')));
  const types = distinct(entries.map(({ type }) => type ?? 'none'));
  const initials = new Set(entries.map((entry) => initialOf(labelOf(entry))));
  /** A letter that no list shows first still leads to the ids with it: its address is permanent. */
  const letterOf = (entry: Entry, name: string) =>
    initialOf(initials.has(name) ? labelOf(entry) : entry.id) === name;
  const letters = distinct([...initials, ...entries.map(({ id }) => initialOf(id))]);
  return [
    {
      id: 'situation',
      title: 'By where the fault lies',
      groups: situations.map((name) => ({
        id: name,
        title: situationWords[name].name,
        entries: entries.filter(({ situation }) => situation === name),
      })),
    },
    {
      id: 'status',
      title: 'By HTTP status',
      groups: groups(
        statuses,
        (name) => (name === 'none' ? 'No HTTP response' : `HTTP ${name}`),
        ({ status }, name) => String(status ?? 'none') === name,
      ),
    },
    {
      id: 'type',
      title: 'By error.type',
      groups: groups(
        types,
        (name) => (name === 'none' ? 'No type, or none stated' : name),
        ({ type }, name) => (type ?? 'none') === name,
      ),
    },
    {
      id: 'endpoint',
      title: 'By endpoint',
      groups: groups(
        endpointFamilies,
        (name) => (name === 'any' ? 'Any endpoint' : name),
        ({ endpoints }, name) => endpoints.some((family) => family === name),
      ),
    },
    {
      id: 'who',
      title: 'By who can fix it',
      groups: groups(fixers, String, ({ who }, name) => who.some((fixer) => fixer === name)),
    },
    {
      id: 'retry',
      title: 'By whether a retry helps',
      groups: retryVerdicts.map((name) => ({
        id: name,
        title: `Retry: ${retryWords[name]}`,
        entries: entries.filter(({ retry }) => retry.verdict === name),
      })),
    },
    {
      id: 'a-to-z',
      title: 'From A to Z',
      groups: groups(letters, String, letterOf),
    },
  ];
}

/** Past quotes and digits. */
function initialOf(label: string): string {
  return (/[a-z]/i.exec(label)?.[0] ?? '').toUpperCase();
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].sort();
}
