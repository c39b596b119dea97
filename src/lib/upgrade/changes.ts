import { resultNames, type Declarations } from '../observed/declarations.ts';
import { isRaised, languages, type Language, type Recording } from '../observed/recording.ts';
import { snapshotsOf, type Snapshot, type Versions } from '../observed/versions.ts';

/** One thing that is new, gone or different for people who handle errors. */
export type Change = {
  language: Language;
  /** Version that brought it. */
  version: string;
  subject:
    | 'code'
    | 'type'
    | 'class'
    | 'status'
    | 'attempts'
    | 'deprecated model'
    | 'note'
    | 'calls'
    | 'value inside a 200';
  name: string;
  before: string | null;
  after: string | null;
};

/** What `src/observed` holds, as far as it is compared. */
export type Observed = {
  versions: Versions;
  declarations: Declarations;
  recordings: ReadonlyMap<string, Recording>;
};

/** Everything that changed from one state of the recordings to another, by language and version. */
export function findChanges(before: Observed, after: Observed): Change[] {
  return languages.flatMap((language) => [
    ...surfaceChanges(language, before.versions, after.versions),
    ...declarationChanges(language, before, after),
    ...attemptChanges(language, before, after),
  ]);
}

/** Version by version, so that each change stands with the version that brought it. */
function surfaceChanges(language: Language, before: Versions, after: Versions): Change[] {
  const known = new Set(before[language].map(({ version }) => version));
  const history = snapshotsOf(after[language]);
  return history.flatMap(({ version, snapshot }, index) => {
    const older = history[index - 1];
    if (older === undefined || known.has(version)) return [];
    const section = (subject: Change['subject'], of: (from: Snapshot) => Record<string, string>) =>
      pairs(of(older.snapshot), of(snapshot)).map((pair) => ({
        language,
        version,
        subject,
        ...pair,
      }));
    return [
      ...section('code', codesOf),
      ...section('type', ({ types }) => types),
      ...section('class', ({ classes }) => classes),
      ...section('status', ({ statuses }) => statuses),
    ];
  });
}

function declarationChanges(language: Language, before: Observed, after: Observed): Change[] {
  const [old, now] = [before.declarations, after.declarations];
  const version = now.read[language];
  if (old.read[language] === version) return [];
  const of = (subject: Change['subject'], pair: Pair): Change => ({
    language,
    version,
    subject,
    ...pair,
  });
  const kept = Object.keys(now.codes).filter((name) => old.codes[name]);
  const changed = (pick: (code: Declarations['codes'][string]) => string) =>
    kept
      .map((name) => ({
        name,
        before: pick(old.codes[name] ?? nothing),
        after: pick(now.codes[name] ?? nothing),
      }))
      .filter((pair) => pair.before !== pair.after);
  return [
    ...pairs(old.deprecatedModels[language], now.deprecatedModels[language]).map((pair) =>
      of('deprecated model', pair),
    ),
    // Notes, calls and values inside a 200 are read from the TypeScript SDK.
    ...(language === 'typescript'
      ? [
          ...changed(({ note, details }) => `${note} ${Object.keys(details).join()}`).map(
            ({ name }) => of('note', { name, before: 'one text', after: 'another text' }),
          ),
          ...changed(({ methods }) => methods.join(', ')).map((pair) => of('calls', pair)),
          ...pairs(resultsOf(old), resultsOf(now)).map((pair) => of('value inside a 200', pair)),
        ]
      : []),
  ];
}

const nothing: Declarations['codes'][string] = {
  methods: [],
  details: {},
  retryStated: null,
  files: { typescript: null, python: null },
  last: null,
  note: '-',
};

/** Requests that the SDK sends by itself, of errors that both recordings have. */
function attemptChanges(language: Language, before: Observed, after: Observed): Change[] {
  const version = after.declarations.read[language];
  return [...after.recordings].flatMap(([name, recording]) => {
    const [was, is] = [before.recordings.get(name)?.[language], recording[language]];
    if (!was || !isRaised(was) || !isRaised(is) || was.attempts === is.attempts) return [];
    const counts = { before: String(was.attempts), after: String(is.attempts) };
    return [{ language, version, subject: 'attempts' as const, name, ...counts }];
  });
}

type Pair = { name: string; before: string | null; after: string | null };

function pairs(before: Record<string, string>, after: Record<string, string>): Pair[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}

/** Value to the kind of its union. */
function resultsOf({ results }: Declarations): Record<string, string> {
  return Object.fromEntries(
    resultNames(results).map((name) => [name, results[name.replace(/\.[^.]*$/, '')]?.kind ?? '']),
  );
}

/** Code to `<status> <class>`. */
function codesOf({ codes }: Snapshot): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, raised] of Object.entries(codes)) {
    const [status = '', code = ''] = key.split(' ');
    found[code] = [found[code], `${status} ${raised}`].filter(Boolean).join(', ');
  }
  return found;
}
