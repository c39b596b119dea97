import { languages, type Language } from '../observed/recording.ts';
import type { Change } from './changes.ts';
import type { ChangedFile, Reading } from './reading-list.ts';

/** Everything that an upgrade has to tell. */
export type Upgrade = {
  from: Record<Language, string>;
  to: Record<Language, string>;
  changes: readonly Change[];
  /** Claims that cite a changed file. */
  readings: readonly Reading[];
  /** Pages that speak of a recorded fact that changed. */
  facts: readonly Reading[];
  changedFiles: readonly ChangedFile[];
  /** Codes that have a first-day page and no entry. */
  open: readonly string[];
};

/** The report as Markdown: it is read in a terminal and becomes the text of a pull request. */
export function describeUpgrade(upgrade: Upgrade): string {
  const { from, to, changes, readings, facts, changedFiles, open } = upgrade;
  const steps = languages.filter((language) => from[language] !== to[language]);
  const title = steps.map((language) => `${names[language]} ${from[language]} → ${to[language]}`);
  const named = readings.filter(({ symbols }) => symbols.length > 0);
  const others = readings.filter(({ symbols }) => symbols.length === 0);
  return [
    `# ${title.join(', ') || 'No newer SDK'}`,
    ...steps.flatMap((language) => versionParts(language, changes)),
    '## Codes without an entry',
    open.length === 0 ? 'None.' : lines(open.map((code) => `\`${code}\``)),
    '## Claims to read again',
    'These pages speak of a recorded fact that changed:',
    lines(grouped(facts)) || 'None.',
    `${changedFiles.length} files of the SDKs changed. These claims cite one of them, and their page names what changed in it:`,
    lines(grouped(named)) || 'None.',
    'These cite a changed file, and their page names nothing of what changed:',
    lines(grouped(others)) || 'None.',
    '',
  ].join('\n\n');
}

const names: Record<Language, string> = { typescript: 'TypeScript', python: 'Python' };

function versionParts(language: Language, changes: readonly Change[]): string[] {
  const own = changes.filter((change) => change.language === language);
  const versions = [...new Set(own.map(({ version }) => version))];
  if (versions.length === 0)
    return [`## ${names[language]}`, 'Nothing changed for error handling.'];
  return versions.flatMap((version) => [
    `## ${names[language]} ${version}`,
    lines(own.filter((change) => change.version === version).map(describeChange)),
  ]);
}

function describeChange({ subject, name, before, after }: Change): string {
  const value = (text: string | null) => (text === null || text === name ? '' : `: ${text}`);
  if (subject === 'calls')
    return `other calls throw \`${name}\`:${difference(before ?? '', after ?? '')}`;
  if (before === null) return `new ${subject} \`${name}\`${value(after)}`;
  if (after === null) return `gone ${subject} \`${name}\`${value(before)}`;
  return `changed ${subject} \`${name}\`: ${before} → ${after}`;
}

function difference(before: string, after: string): string {
  const [old, now] = [before.split(', '), after.split(', ')];
  const added = now.filter((name) => name !== '' && !old.includes(name)).map((name) => ` +${name}`);
  const gone = old.filter((name) => name !== '' && !now.includes(name)).map((name) => ` -${name}`);
  return [...added, ...gone].join('');
}

/** One line a page: what it claims, what it cites, and what changed there. */
function grouped(readings: readonly Reading[]): string[] {
  return [...new Set(readings.map(({ file }) => file))].map((file) => {
    const own = readings.filter((reading) => reading.file === file);
    const fields = few(own.map(({ field }) => field));
    const symbols = few(own.flatMap((reading) => reading.symbols));
    return `${file}: ${fields}; ${few(own.map(({ cited }) => cited))}${symbols && ` (${symbols})`}`;
  });
}

/** The first of them, and how many more there are. */
function few(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const rest = unique.length - shown;
  return `${unique.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const shown = 4;

function lines(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
