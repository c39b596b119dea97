import type { Entry } from '../content/entry.ts';
import type { Subject } from '../content/subject.ts';
import { subjectOf } from '../page/subjects.ts';

/**
 * An error for the customer of a support desk: what happened, who acts, whether to try again. The first
 * sentence is the entry's own where it has one, else it follows from what the error is about.
 */
export function customerText(entry: Entry): string {
  const { customer } = entry;
  if (customer !== undefined && isWhole(customer)) return customer;
  return [customer ?? whatHappened(entry), whoActs(entry), next[entry.retry.verdict]]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Several sentences leave nothing to add. */
function isWhole(text: string): boolean {
  return /[.!?] [A-Z]/.test(text);
}

const refused = 'The AI service (Claude) did not accept a request from our software, because of';

/** What happened, by what the error is about. */
const happened: Record<Subject, string> = {
  fields: `${refused} the way in which it was put together.`,
  tools: `${refused} a tool in it, or the way in which that tool was used.`,
  thinking: `${refused} a setting for the AI's reasoning, or the way in which earlier reasoning was sent back.`,
  files: `${refused} an image or a file in it.`,
  models: `${refused} the AI model that was chosen, or a setting for that model.`,
  length: `${refused} its length, or the way in which a long conversation is shortened.`,
  answers: 'An answer of the AI service (Claude) ended early, was declined or is empty.',
  batches: `${refused} the earlier step or job that it belongs to.`,
  limits: 'Our software asked more of the AI service (Claude) than its limits allow at the moment.',
  money:
    'The account that pays for the AI service (Claude) has no credit, has reached a limit or has a billing problem.',
  keys: 'The AI service (Claude) did not accept the sign-in or the permissions of our software.',
  admin:
    'The AI service (Claude) refused a change to an account or its settings, or access to them.',
  members: 'The AI service (Claude) refused a change to the people or roles of an account.',
  data: 'The AI service (Claude) refused a request because of how an account stores or protects data.',
  agents: 'A task that the AI runs in the background stopped, or could not be changed.',
  extensions: 'The AI service (Claude) refused a change to one of its add-ons.',
  network: 'The connection between our software and the AI service (Claude) failed.',
  streams:
    'An answer of the AI service (Claude) broke off, or arrived in a form that our software could not read.',
  server: 'The AI service (Claude) has a fault or is too busy.',
  sdk: 'A part of our software that talks to the AI service (Claude) is not set up correctly.',
  'claude-code': 'Claude Code or the Claude app could not go on.',
  platforms:
    'The cloud platform or gateway between our software and the AI service (Claude) refused a request.',
};

/** A tool that fails inside an answer refuses no request. */
function whatHappened(entry: Entry): string {
  const subject = subjectOf(entry);
  return subject === 'tools' && entry.status === 200
    ? 'A tool that the AI wanted to use did not work, so its answer can lack something.'
    : happened[subject];
}

/** Who acts, for someone who does not know the team. */
function whoActs(entry: Entry): string {
  const { who, situation } = entry;
  const names = isOfCustomer(entry) ? theirs : ours;
  const acting = people.filter((role) => who.includes(role)).map((role) => names[role]);
  if (situation === 'anthropic' && who.includes('Anthropic')) acting.length = 0;
  const last = acting.at(-1);
  if (last === undefined) return who.length === 0 ? '' : 'The provider has to solve that.';
  const list = acting.length > 1 ? `${acting.slice(0, -1).join(', ')} or ${last}` : last;
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} can put that right.`;
}

/** Roles in the order in which a sentence names them; Anthropic is "the provider". */
const people = ['developer', 'organization admin', 'billing role', 'network'] as const;

const ours: Record<(typeof people)[number], string> = {
  developer: 'our developers',
  'organization admin': 'an administrator of the account',
  'billing role': 'whoever handles billing',
  network: 'our network team',
};

const theirs: Record<(typeof people)[number], string> = {
  developer: 'you',
  'organization admin': 'an administrator of your organization',
  'billing role': 'whoever handles billing',
  network: 'your network team',
};

/** Whether the customer sits at the program that failed, or holds the account. */
export function isOfCustomer(entry: Entry): boolean {
  return (
    subjectOf(entry) === 'claude-code' ||
    /\byour (?:own |Claude|company|organization|sign-in|version)|^You |Claude Code/i.test(
      entry.customer ?? '',
    )
  );
}

/** Whether the account of a customer pays, linked to the caller's. */
export function isLinked({ id }: Pick<Entry, 'id'>): boolean {
  return /^linked_organization_|^user_profile_(?:billing|not_billable)/.test(id);
}

const next: Record<Entry['retry']['verdict'], string> = {
  no: 'Trying again does not help.',
  'after-fix': 'Trying again helps only after that.',
  'after-wait': 'It can work again after a wait.',
  yes: 'Please try again in a few minutes.',
  'not-stated': '',
};
