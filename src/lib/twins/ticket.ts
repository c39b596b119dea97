import { safeValues, type TicketValues } from './ticket-values.ts';

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

const blank = '____';

/** Facts and values in, a text for a ticket out. A value that is not of the shape of its field is left out. */
export function ticketText(
  facts: TicketFacts,
  values: TicketValues,
  format: 'markdown' | 'plain',
): string {
  const isMarkdown = format === 'markdown';
  const heading = (text: string) => (isMarkdown ? `### ${text}` : text.toUpperCase());
  const { requestId, model, sdk, platform } = safeValues(values);
  const own = isMarkdown ? inCode : inPlain;
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
    item('Request id', own(requestId)),
    item('Time with time zone', blank),
    item('Organization id', blank),
    item('Workspace id', blank),
    item('SDK and version', own(sdk)),
    item('Model', own(model)),
    item('Platform and region', own(platform)),
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
  const { requestId, sdk } = safeValues(values);
  const body = [
    `Page: ${facts.permalink}`,
    '',
    'What the page says:',
    '',
    'What I see instead (remove keys, names and prompts):',
    '',
    `Request id: ${inCode(requestId)}`,
    `SDK and version: ${inCode(sdk)}`,
  ].join('\n');
  const query = new URLSearchParams({ title: `Difference: ${facts.id}`, body });
  return `${repository.replace(/\/+$/, '')}/issues/new?${query}`;
}

function inPlain(value: string | undefined): string {
  return value ?? blank;
}

/** In code no letter is markup; what a value may hold has no backtick. */
function inCode(value: string | undefined): string {
  return value === undefined ? blank : `\`${value}\``;
}

export type { TicketValues };
