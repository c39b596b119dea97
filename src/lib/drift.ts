import { dump } from 'js-yaml';
import type { z } from 'astro/zod';
import type { Entry, entrySchema } from './content/entry.ts';
import type { Language } from './observed.ts';
import type { VersionSnapshot } from './versions.ts';

/** One SDK version: what it raises and, where its declarations were read, the codes that they name. */
export type Surface = VersionSnapshot & { declared: readonly string[] | null };

/** One name that differs between two versions; `null` where a version lacks it. */
export type Change = {
  subject: 'code' | 'type' | 'class' | 'status';
  name: string;
  before: string | null;
  after: string | null;
};

/** What changed in an SDK from one version to another. */
export type Drift = { language: Language; from: string; to: string; changes: Change[] };

/** What the SDK that names a code says about it. */
export type Finding = { sentence: string; title: string; url: string; day: string };

/** New, changed and vanished codes, types, classes and statuses, by subject and name. */
export function findDrift(language: Language, before: Surface, after: Surface): Drift {
  const both = before.declared !== null && after.declared !== null;
  const changes = [
    ...changesIn('code', codesOf(before, both), codesOf(after, both)),
    ...changesIn('type', before.snapshot.types, after.snapshot.types),
    ...changesIn('class', before.snapshot.classes, after.snapshot.classes),
    ...changesIn('status', before.snapshot.statuses, after.snapshot.statuses),
  ];
  return { language, from: before.version, to: after.version, changes };
}

/** The report as Markdown: it is read in a terminal and becomes an issue. */
export function describeDrifts(drifts: readonly Drift[], drafts: readonly string[]): string {
  const parts = drifts.map(({ language, from, to, changes }) =>
    [
      `## ${language} ${from} → ${to}`,
      '',
      ...(changes.length === 0 ? ['Nothing changed.'] : changes.map(describeChange)),
      '',
    ].join('\n'),
  );
  return [...parts, ...drafts].join('\n').trim();
}

/** Codes that are new in any of the SDKs. */
export function newCodes(drifts: readonly Drift[]): string[] {
  const codes = drifts.flatMap(({ changes }) =>
    changes
      .filter(({ subject, before }) => subject === 'code' && before === null)
      .map(({ name }) => name),
  );
  return [...new Set(codes)].sort();
}

/** A file for a new code, valid as it is, with `…` where an author has to write. */
export function draftEntry(
  code: string,
  drifts: readonly Drift[],
  finding: Finding,
  entries: readonly Entry[],
): string {
  const seen = (language: Language) => raisedIn(drifts, language, code);
  const typescript = seen('typescript');
  const python = seen('python');
  const status = typescript?.status ?? python?.status ?? null;
  const entry: z.input<typeof entrySchema> = {
    title: code,
    summary: `… ${finding.sentence}`.slice(0, 330).trim(),
    tell: `The code is ${code}. …`,
    situation: situationOf(status),
    status,
    type: usualType(status, entries),
    code,
    classes: { typescript: typescript?.raised ?? null, python: python?.raised ?? null },
    since: { typescript: typescript?.version ?? null, python: python?.version ?? null },
    retry: { verdict: 'not-stated', reason: 'No source says. …', cites: ['sdk'] },
    who: ['developer'],
    cites: ['sdk'],
    causes: [
      {
        id: 'cause',
        title: '… (rename the id, too)',
        text: 'What the caller did …',
        cites: ['sdk'],
      },
    ],
    fixes: [
      {
        id: 'fix',
        title: '… (rename the id, too)',
        resolves: ['cause'],
        steps: ['One action with a result that shows …'],
        check: 'What shows that it worked …',
        cites: ['sdk'],
      },
    ],
    sources: [
      { id: 'sdk', grade: 'sdk', title: finding.title, url: finding.url, checked: finding.day },
    ],
  };
  return [
    `### src/content/errors/code/${code}.mdx`,
    '',
    '````mdx',
    `---\n${dump(entry, { lineWidth: 98, noRefs: true })}---`,
    '````',
    '',
  ].join('\n');
}

/** The first status and class that an SDK raises for a code, and the version that does. */
function raisedIn(drifts: readonly Drift[], language: Language, code: string) {
  for (const drift of drifts.filter((each) => each.language === language))
    for (const { subject, name, after } of drift.changes) {
      const [, status, raised] = /^(\d+) (\w+)/.exec(after ?? '') ?? [];
      if (subject === 'code' && name === code && raised !== undefined)
        return { status: Number(status), raised, version: drift.to };
    }
  return undefined;
}

function changesIn(
  subject: Change['subject'],
  before: Record<string, string>,
  after: Record<string, string>,
): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      subject,
      name,
      before: before[name] ?? null,
      after: after[name] ?? null,
    }));
}

/** Code to `<status> <class>`; a code that is only declared has no class yet. */
function codesOf({ snapshot, declared }: Surface, withDeclared: boolean): Record<string, string> {
  const codes = new Map<string, string>();
  for (const [name, raised] of Object.entries(snapshot.codes)) {
    const [status = '', code = ''] = name.split(' ');
    const known = codes.get(code);
    codes.set(code, `${known === undefined ? '' : `${known}, `}${status} ${raised}`);
  }
  for (const code of withDeclared ? (declared ?? []) : [])
    if (!codes.has(code)) codes.set(code, classless);
  return Object.fromEntries(codes);
}

const classless = 'declared';

function describeChange({ subject, name, before, after }: Change): string {
  const value = (text: string | null) => (text === null || text === name ? '' : `: ${text}`);
  if (before === null) return `- new ${subject} \`${name}\`${value(after)}`;
  if (after === null) return `- vanished ${subject} \`${name}\`${value(before)}`;
  return `- changed ${subject} \`${name}\`: ${before} → ${after}`;
}

function situationOf(status: number | null): Entry['situation'] {
  if (status === 402) return 'account';
  if (status === 429) return 'rate';
  return status !== null && status >= 500 ? 'anthropic' : 'request';
}

/** The `error.type` that most entries with this status have; an author checks it. */
function usualType(status: number | null, entries: readonly Entry[]): string | null {
  const types = entries.flatMap((entry) =>
    status !== null && entry.status === status && entry.type !== null ? entry.type : [],
  );
  const count = (type: string) => types.filter((other) => other === type).length;
  return types.toSorted((one, other) => count(other) - count(one)).at(0) ?? null;
}
