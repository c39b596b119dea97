import type { Entry } from '../content/entry.ts';
import type { Guide, StatusPage } from '../content/pages.ts';
import { citedBy, citeMark, isInferred, numberOf } from '../content/cites.ts';
import { countCodes } from '../content/counts.ts';
import type { Grounds, Source } from '../content/fields.ts';
import { lastChecked } from './error-index.ts';
import type { DeclaredCode } from '../observed/declarations.ts';
import { handlingOf } from '../programs/handling.ts';
import type { Recording } from '../observed/recording.ts';
import { entryPath, guidePath, href, statusPath } from '../addresses/urls.ts';
import { headlineOf, retryWords, situationWords } from '../page/verdict.ts';
import { constructedNote, wireResponse } from '../observed/wire.ts';

/** Entry in, its Markdown twin out: what the page says, for people and programs that read text. */
export function entryMarkdown(
  entry: Entry,
  site: URL | undefined,
  recording?: Recording,
  declared?: DeclaredCode,
): string {
  const cite = citer(entry.sources);
  const fixesFor = (cause: string) =>
    entry.fixes.filter(({ resolves }) => resolves.includes(cause));
  const response = wireResponse(entry);
  return document([
    `# ${entry.kind === 'type' || entry.kind === 'code' ? `${entry.id}: ` : ''}${entry.title}`,
    absolute(entryPath(entry.id), site),
    ...(entry.retired ? [`**Retired ${entry.retired.on}:** ${entry.retired.reason}`] : []),
    `**${headlineOf(entry)}.** ${entry.summary}${cite(entry)}`,
    list([
      `Tell it by: ${entry.tell}`,
      `Status: ${entry.status ?? 'none'}`,
      `Type: ${code(entry.type)}`,
      `Code: ${code(entry.code)}`,
      `Python class: ${code(entry.classes.python)}${since(entry.since.python)}`,
      `TypeScript class: ${code(entry.classes.typescript)}${since(entry.since.typescript)}`,
      `Retry: ${retryWords[entry.retry.verdict]}. ${entry.retry.reason}${cite(entry.retry)}`,
      `Who can fix it: ${entry.who.join(', ') || 'not stated'}`,
      `Where: ${situationWords[entry.situation].name}`,
      ...(entry.endpoints.includes('any') ? [] : [`Endpoints: ${entry.endpoints.join(', ')}`]),
      ...(declared === undefined || entry.explained ? [] : declaredLines(declared)),
      ...(entry.aliases.length > 0 ? [`Also searched as: ${entry.aliases.join(', ')}`] : []),
      `Sources read until: ${lastChecked(entry)}`,
    ]),
    '## What you see',
    list(
      entry.messages.map(
        ({ template, surface, until, ...grounds }) =>
          `${fencedInline(template)} (${[surface ?? 'Claude API', until && `seen until ${until}`].filter(Boolean).join(', ')})${cite(grounds)}`,
      ),
    ) || (entry.status === null ? '' : 'The wording of its message is not stated.'),
    constructedNote(entry) ?? '',
    response?.body ? fence(pretty(response.body), response.body.startsWith('{') ? 'json' : '') : '',
    entry.causes.length === 0 ? '' : '## Which cause is it?',
    ...entry.causes.flatMap(({ id, title, text, confirm, ...grounds }) => [
      `### ${title}`,
      `${text}${cite(grounds)}`,
      confirm === undefined ? '' : `Confirm: ${confirm}`,
      `Fix: ${fixesFor(id)
        .map((fix) => fix.title)
        .join('; ')}`,
    ]),
    entry.fixes.length === 0 ? '' : '## Fix it',
    ...entry.fixes.flatMap((fix) => [
      `### ${fix.title}`,
      fix.who === undefined ? '' : `Who: ${fix.who.join(', ')}`,
      fix.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
      fix.request?.wrong === undefined ? '' : `Before:\n\n${fence(fix.request.wrong, 'json')}`,
      fix.request === undefined ? '' : `After:\n\n${fence(fix.request.right, 'json')}`,
      `It worked when: ${fix.check}${cite(fix)}`,
    ]),
    entry.unhelpful.length === 0 ? '' : '## What does not help',
    list(entry.unhelpful.map(({ text, ...grounds }) => `${text}${cite(grounds)}`)),
    ...handlingOf(entry, recording).flatMap(({ caption, code: program, language }, index) => [
      index === 0 ? '## Handle it in code' : '',
      `### ${caption}`,
      fence(program.trimEnd(), language),
    ]),
    entry.lookalikes.length === 0 ? '' : '## Not this? Look-alikes',
    list(
      entry.lookalikes.map(
        ({ id, difference }) => `[${id}](${absolute(entryPath(id), site)}): ${difference}`,
      ),
    ),
    entry.disputes.length === 0 ? '' : '## Where sources disagree',
    list(entry.disputes.map(({ text, ...grounds }) => `${text}${cite(grounds)}`)),
    entry.faq.length === 0 ? '' : '## Questions',
    ...entry.faq.flatMap(({ question, answer, ...grounds }) => [
      `### ${question}`,
      `${answer}${cite(grounds)}`,
    ]),
    entry.body === '' ? '' : '## Background',
    plainBody(entry.body, entry.sources),
    '## Sources',
    sourceList(entry, site),
  ]);
}

/** What the page of an unexplained code has beside its facts. */
function declaredLines({ methods, details, classes }: DeclaredCode): string[] {
  const fields = ['error_code', ...Object.keys(details)].map(code);
  return [
    `Python path: ${code(classes.python?.path ?? null)}`,
    `TypeScript path: ${code(classes.typescript?.path ?? null)}`,
    `Calls that can throw it: ${methods.map(code).join(', ') || 'not stated'}`,
    `In details: ${fields.join(', ')}`,
  ];
}

/** Status page in, its Markdown twin out, with a line for each error that has the status. */
export function statusMarkdown(page: StatusPage, entries: Entry[], site: URL | undefined): string {
  const cite = citer(page.sources);
  return document([
    `# HTTP ${page.id}: ${page.title}`,
    absolute(statusPath(page.id), site),
    `${page.summary}${cite(page)}`,
    list([
      `Python class: ${code(page.classes.python)}`,
      `TypeScript class: ${code(page.classes.typescript)}`,
      `SDKs retry it: ${page.retried ? 'yes, by default' : 'no'}`,
    ]),
    '## Which one is it?',
    list(entries.map((entry) => tellLine(entry, site))),
    '## Background',
    plainBody(
      page.body.replaceAll(counted, String(countCodes(Number(page.id), entries))),
      page.sources,
    ),
    '## Sources',
    sourceList(page, site),
  ]);
}

/** Guide in, its Markdown twin out, with a line for each error that it serves. */
export function guideMarkdown(guide: Guide, entries: Entry[], site: URL | undefined): string {
  return document([
    `# ${guide.title}`,
    absolute(guidePath(guide.id), site),
    guide.summary,
    plainBody(guide.body, guide.sources),
    entries.length === 0 ? '' : '## Errors in this guide',
    list(entries.map((entry) => tellLine(entry, site))),
    '## Sources',
    sourceList(guide, site),
  ]);
}

/** Site path in, public address out. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site).href;
}

function tellLine(entry: Entry, site: URL | undefined): string {
  const action = headlineOf(entry);
  return `${entry.tell} It is [${entry.title}](${absolute(entryPath(entry.id), site)}). ${action}.`;
}

/** A count in a body, which is always of the page's own status. */
const counted = /<Count\s[^>]*\/>/g;
const spacedMark = new RegExp(`\\s*${citeMark.source}`, 'g');

/** The components of a body as text: cites as numbers, headings as Markdown, tables as their ids. */
function plainBody(body: string, sources: Source[]): string {
  const cite = citer(sources);
  return body
    .replaceAll(spacedMark, (_whole, cited: string) => cite({ cites: [cited] }))
    .replaceAll(/<Heading\s+id="[^"]+">([\s\S]*?)<\/Heading>/g, '## $1')
    .replaceAll(/<TellTable\s[^>]*?\/>/g, '')
    .replaceAll(
      /<(?:DecisionTree|Snippet|BackoffPlot)\s[^>]*?\/>/g,
      '(See the page for this part.)',
    );
}

function sourceList(
  { sources, reread }: { sources: Source[]; reread?: string | undefined },
  site: URL | undefined,
): string {
  const list = sources
    .map(({ grade, title, url, checked }, index) => {
      const target = url.startsWith('/') ? absolute(url, site) : url;
      return `${index + 1}. ${grade}: [${title}](${target}), read ${checked}`;
    })
    .join('\n');
  return reread === undefined
    ? list
    : `${list}\n\nSecond reading: each claim was read against its source again on ${reread}.`;
}

function citer(sources: Source[]): (claim: Grounds) => string {
  return (claim) => {
    const numbers = citedBy(claim).map((cited) => numberOf(sources, cited));
    return `${isInferred(claim, sources) ? ' (our inference)' : ''} [${numbers.join(', ')}]`;
  };
}

function document(parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function list(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function code(name: string | null): string {
  return name === null ? 'none' : `\`${name}\``;
}

function since(version: string | null): string {
  return version === null ? '' : ` since ${version}`;
}

/** A wording may have backticks of its own, so its fence is longer. */
function fencedInline(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function fence(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function pretty(body: string): string {
  return body.startsWith('{') ? JSON.stringify(JSON.parse(body), null, 2) : body.trimEnd();
}
