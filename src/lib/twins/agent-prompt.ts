import { askSentence } from '../page/asking.ts';
import { identityOf, placeOf, type ErrorFile } from './error-file.ts';
import { withAbsoluteLinks } from './plain-prose.ts';
import { fillable, type TicketValues } from './ticket-values.ts';
import { valueOf } from './ticket.ts';

/** Error and values in, a task for a coding agent out: causes, fixes, checks, and what it does not do alone. */
export function agentPrompt(file: ErrorFile, values: TicketValues): string {
  const prose = (text: string) => withAbsoluteLinks(text, placeOf(file));
  const known = Object.values(fillable)
    .map((name) => [name, valueOf(name, values, true)] as const)
    .map(([name, value]) => `- ${name}: ${value === blank ? 'unknown' : value}`);
  const number = (cause: string) => file.causes.findIndex(({ id }) => id === cause) + 1;
  return [
    `Find out why the program in this repository gets the error below, and fix it.`,
    '',
    `# ${file.title}`,
    `${identityOf(file)} (\`${file.id}\`)`,
    '',
    ...(file.retired ? [`Retired ${file.retired.on}: ${prose(file.retired.reason)}`, ''] : []),
    `${file.headline}. ${file.summary}`,
    `Send the same request again: ${retry[file.retry.verdict]}. ${prose(file.retry.reason)}`,
    '',
    ...(file.messages.length === 0
      ? []
      : [
          'Its message, with holes where it varies:',
          ...file.messages.slice(0, mostMessages).map(({ template }) => `- ${inCode(template)}`),
          '',
        ]),
    ...(file.lookalikes.length === 0
      ? []
      : [
          'Easily mistaken for:',
          ...file.lookalikes
            .slice(0, mostLookalikes)
            .map(({ id, difference }) => `- \`${id}\`: ${prose(difference)}`),
          '',
        ]),
    'What is known of this case:',
    ...known,
    '',
    ...(file.causes.length === 0
      ? ['Nobody has explained this error yet. Read the message itself, and the page below.', '']
      : ['## Causes: find out which one it is before you change anything']),
    ...file.causes.flatMap(({ title, text, confirm }, index) => [
      `${index + 1}. ${prose(title)}. ${prose(text)}`,
      ...(confirm === undefined ? [] : [`   How to tell: ${prose(confirm)}`]),
    ]),
    ...(file.causes.length === 0 ? [] : ['']),
    ...file.fixes.flatMap(({ title, resolves, ask, steps, request, check }, index) => [
      `## Fix ${index + 1}: ${prose(title)}`,
      `For cause ${resolves
        .map(number)
        .sort((a, b) => a - b)
        .join(', ')}.${mark(ask)}`,
      ...steps.map((step, place) => `${place + 1}. ${prose(step)}`),
      ...fragment('Request before', request?.wrong),
      ...fragment('Request after', request?.right),
      `It worked when: ${prose(check)}`,
      '',
    ]),
    ...(file.unhelpful.length === 0
      ? []
      : ['## What does not help', ...file.unhelpful.map(({ text }) => `- ${prose(text)}`), '']),
    '## Rules',
    ...(file.fixes.some(({ ask }) => ask !== undefined)
      ? [
          '- A fix marked NOT ALONE: stop before it, tell me what it would cost or change, and wait for my answer.',
        ]
      : []),
    '- Spend no money, change no key, account or right, write to nobody and delete no data unless I have said so.',
    '- Print no key or token, and no text of users.',
    '- Make the smallest change that removes the cause, then run the check of that fix.',
    '- Report the cause you found and how you know, what you changed, and what the check showed.',
    '',
    `The whole page as Markdown, with sources and with code that handles the error: ${file.url.replace(/\/$/, '.md')}`,
    `As data: ${file.url.replace(/\/$/, '.json')}`,
    '',
  ].join('\n');
}

const blank = '____';

/** Wordings and look-alikes that are enough to tell by. */
const mostMessages = 4;
const mostLookalikes = 4;

/** A wording is whatever a program printed; in code it stays that. */
function inCode(text: string): string {
  const line = text
    .replaceAll(/\{(?:rest|before|prefix)\}/g, '…')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function fragment(name: string, json: string | undefined): string[] {
  return json === undefined ? [] : [`${name}:`, '```json', json.trim(), '```'];
}

function mark(ask: ErrorFile['fixes'][number]['ask']): string {
  const sentence = askSentence(ask);
  return sentence === '' ? '' : ` ${sentence.replace('Not for an agent alone', 'NOT ALONE')}.`;
}

const retry: Record<ErrorFile['retry']['verdict'], string> = {
  no: 'no',
  'after-wait': 'after a wait',
  'after-fix': 'only after the fix',
  yes: 'yes, with growing waits',
  'not-stated': 'not stated',
};
