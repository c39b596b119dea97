import { identityOf, placeOf, type ErrorFile } from './error-file.ts';
import { plainProse, withAbsoluteLinks } from './plain-prose.ts';
import { fillable, safeValues, type TicketValues } from './ticket-values.ts';

const blank = '____';

/** Error and values in, a note for a ticket out. A value that is not of the shape of its field is left out. */
export function ticketText(
  file: ErrorFile,
  values: TicketValues,
  format: 'markdown' | 'plain',
): string {
  const isMarkdown = format === 'markdown';
  const place = placeOf(file);
  const prose = (text: string) =>
    isMarkdown ? withAbsoluteLinks(text, place) : plainProse(text, place);
  const heading = (text: string) => (isMarkdown ? `### ${prose(text)}` : prose(text).toUpperCase());
  const [first, ...others] = file.fixes;
  const { support } = file;
  const fix =
    first === undefined
      ? []
      : [
          heading(`Fix: ${first.title}`),
          `Who: ${(first.who ?? file.who).join(', ')}`,
          ...first.steps.map((step, index) => `${index + 1}. ${prose(step)}`),
          `It worked when: ${prose(first.check)}`,
          '',
          ...(others.length === 0 ? [] : ['For another cause, or if that did not help:']),
          ...others.map(({ id, title }) => `- ${prose(title)}: ${file.url}#fix-${id}`),
          ...(others.length === 0 ? [] : ['']),
        ];
  return [
    isMarkdown ? `## ${file.title}` : file.title,
    `${identityOf(file)} (${isMarkdown ? `\`${file.id}\`` : file.id})`,
    '',
    ...(file.retired ? [`Retired ${file.retired.on}: ${prose(file.retired.reason)}`, ''] : []),
    `${file.headline}. ${file.summary}`,
    ...(support.account === null ? [] : [`Account: ${support.account}.`]),
    '',
    ...fix,
    heading('To collect'),
    ...support.collect.map((name) => `- ${name}: ${valueOf(name, values, isMarkdown)}`),
    '',
    `Send it to: ${support.to}`,
    `Reference (independent): ${file.url}`,
    '',
  ].join('\n');
}

/** Error and values in, words for the customer out. */
export function customerNote(file: ErrorFile, values: TicketValues): string {
  const { requestId } = safeValues(values);
  return [
    file.support.customer,
    '',
    ...(requestId === undefined ? [] : [`Reference number of the failed call: ${requestId}`]),
    `Details for a technical team: ${file.url}`,
    '',
  ].join('\n');
}

/** The value of a line, or a blank to write it in. In code no letter is markup, and no value has a backtick. */
export function valueOf(name: string, values: TicketValues, isMarkdown: boolean): string {
  const known = safeValues(values);
  const field = (Object.keys(fillable) as (keyof typeof fillable)[]).find(
    (key) => fillable[key] === name,
  );
  const value = field === undefined ? undefined : known[field];
  if (value === undefined) return blank;
  return isMarkdown ? `\`${value}\`` : value;
}

export type { TicketValues };
