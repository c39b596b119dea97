import { maskSecrets } from './find/secrets.ts';
import type { Recognised } from './find/surroundings.ts';

/** What a ticket says of an error: plain text, small enough to travel in a page. */
export type TicketFacts = {
  id: string;
  title: string;
  identity: string;
  answer: string;
  /** Null when nobody has explained the error yet. */
  fix: { title: string; steps: string[]; check: string } | null;
  permalink: string;
};

/** Values of the reader's own error that fill the blanks. */
export type TicketValues = Pick<Recognised, 'requestId' | 'model' | 'sdk' | 'platform'>;

const blank = '____';

/** Facts and values in, a text for a ticket out. Whatever comes from a paste is masked. */
export function ticketText(
  facts: TicketFacts,
  values: TicketValues,
  format: 'markdown' | 'plain',
): string {
  const isMarkdown = format === 'markdown';
  const heading = (text: string) => (isMarkdown ? `### ${text}` : text.toUpperCase());
  const own = (value: string | undefined) =>
    value === undefined ? blank : maskSecrets(value).text.slice(0, 120);
  const fix =
    facts.fix === null
      ? []
      : [
          heading(`Fix: ${facts.fix.title}`),
          ...facts.fix.steps.map((step, index) => `${index + 1}. ${step}`),
          `It worked when: ${facts.fix.check}`,
          '',
        ];
  const item = (name: string, value: string) => `- ${name}: ${value}`;
  return [
    isMarkdown ? `## ${facts.title}` : facts.title,
    `${facts.identity} (${isMarkdown ? `\`${facts.id}\`` : facts.id})`,
    '',
    facts.answer,
    '',
    ...fix,
    heading('To collect'),
    item('Request id', own(values.requestId)),
    item('Time with time zone', blank),
    item('Organization id', blank),
    item('Workspace id', blank),
    item('SDK and version', own(values.sdk)),
    item('Model', own(values.model)),
    item('Platform and region', own(values.platform)),
    '',
    'Account questions go to Anthropic: Get help in the Console, or https://support.claude.com',
    `Reference (independent): ${facts.permalink}`,
    '',
  ].join('\n');
}

/** Facts and values in, the address of a new repository issue out, filled in but not sent. */
export function differenceReport(
  repository: string,
  facts: TicketFacts,
  values: TicketValues,
): string {
  const request = values.requestId === undefined ? blank : maskSecrets(values.requestId).text;
  const body = [
    `Page: ${facts.permalink}`,
    '',
    'What the page says:',
    '',
    'What I see instead (remove keys, names and prompts):',
    '',
    `Request id: ${request}`,
    `SDK and version: ${values.sdk ?? blank}`,
  ].join('\n');
  const query = new URLSearchParams({ title: `Difference: ${facts.id}`, body });
  return `${repository.replace(/\/+$/, '')}/issues/new?${query}`;
}
