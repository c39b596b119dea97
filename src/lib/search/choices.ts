import { retryOf } from '../find/feed/feed.ts';
import { resolveWith, type Finding, type Match } from '../find/resolver.ts';
import type { Table } from '../find/table.ts';
import type { Words } from '../find/words/questions.ts';
import type { Mask } from '../find/secrets.ts';
import { entryPath, guidePath, href, statusPath } from '../addresses/urls.ts';
import { listedTitle } from '../page/identifier.ts';
import { retryWords } from '../page/verdict.ts';
import { messageReport } from '../twins/message-report.ts';
import type { TicketValues } from '../twins/ticket.ts';
import type { Hit } from './full-text.ts';
import type { Section } from './section.ts';
import { shareable } from './share.ts';
import { ticketValues } from './reader-values.ts';
import { verdictNotes } from './verdict-notes.ts';

/** What an answer depends on besides the text and the table. */
export type Beside = {
  mask: Mask;
  /** Kinds of secret that were taken out of the text already. */
  masked?: readonly string[];
  /** Where reports go. */
  repository?: string;
  /** What guesses by words, once it is there. */
  words?: Words;
};

/** One row of the list: where it leads, and its lines by role. Empty lines are not shown. */
export type Choice = { url: string; lines: { name: string; id: string; act: string; why: string } };

/** The resolver's answer to a text, before full-text search has spoken. */
export type Answer = {
  choices: Choice[];
  /** What has to be known before the rows, and what may be known after them. */
  note: string;
  aside: string;
  /** Address of a report of a message that no page has; empty when there is none to send. */
  report: string;
  /** Whether guesses by words can still add something, and full-text search. */
  wantsWords: boolean;
  wantsSearch: boolean;
  values: TicketValues;
  /** What a link to this find carries: the lines that were recognised, masked; empty when none was. */
  share: string;
};

/** Rows that the resolver may fill, so that search results stay in sight. */
const most = 5;

/** Reader's text in, the resolver's rows out, with a note about what was seen or masked. */
export function answerFor(
  text: string,
  table: Table,
  statuses: readonly string[],
  { mask, masked = [], repository = '', words }: Beside,
): Answer {
  const clean = mask(text);
  const finding = resolveWith(clean.text, table, words);
  const isLong = text.length > 400 || text.trim().length > 80 || text.trim().includes('\n');
  const isPaste = isLong && !finding.isQuestion;
  const choices = finding.matches
    .slice(0, most)
    .map((match) => entryChoice(match.id, whyOf(match, finding, isPaste), table, mask));
  if (finding.recognised.own !== undefined) choices.push(ownLineChoice);
  if (finding.recognised.loneId !== undefined) choices.push(loneIdChoice);
  const status = isPaste ? undefined : askedStatus(text, finding, statuses);
  // Alone it is what was asked for; among other words it comes after the best that they tell.
  if (status !== undefined)
    choices.splice(isStatusAlone.test(text) ? 0 : 1, 0, statusChoice(status));
  return {
    choices: distinct(choices),
    note: noteOn(finding, isPaste, [...masked, ...clean.masked]),
    aside: isPaste && finding.ignored !== '' ? `Left aside: ${finding.ignored}.` : '',
    report:
      finding.verdict === 'ours' && isPaste && finding.recognised.loneId === undefined
        ? messageReport(repository, finding, mask)
        : '',
    wantsWords: wantsWords(finding),
    wantsSearch: wantsSearch(finding, isPaste),
    values: isLong ? ticketValues(finding.recognised) : {},
    share: shareable(isPaste ? finding.cited : clean.text, mask),
  };
}

/**
 * The resolver's rows, then those of full-text results for other pages. An entry's row says what to do, as
 * the resolver's rows do; without a table it only has its title. A row leads to the section that answers
 * and quotes it, where one does.
 */
export function hitChoices(
  hits: readonly Hit[],
  before: readonly Choice[],
  table: Table | null,
  mask: Mask,
): Choice[] {
  const rows = hits.map(({ url, title, excerpt }) => {
    const entry = table?.entryOf(idOf(url));
    return table && entry
      ? entryChoice(entry.id, excerpt, table, mask)
      : { url, lines: { name: title, id: '', act: '', why: excerpt } };
  });
  const others = rows.filter(({ url }) => !before.some((choice) => choice.url === url));
  return [...before, ...others].map((choice) => {
    const section = hits.find(({ url }) => url === choice.url)?.section;
    return section ? answeredBy(choice, section, mask) : choice;
  });
}

/** The id of the entry whose page has an address; the address itself, which is nobody's id, where it is none. */
function idOf(url: string): string {
  const id = /([^/]+)\/$/.exec(url)?.[1] ?? '';
  return href(entryPath(id)) === url ? id : url;
}

function answeredBy({ url, lines }: Choice, { id, sentence }: Section, mask: Mask): Choice {
  const why = sentence === '' ? lines.why : mask(sentence).text;
  return { url: `${url}#${id}`, lines: { ...lines, why } };
}

function entryChoice(id: string, reason: string, table: Table, mask: Mask): Choice {
  const entry = table.entryOf(id);
  const act = entry ? `Retry: ${retryWords[retryOf(entry)]}. First: ${entry.action}` : '';
  return {
    url: href(entryPath(id)),
    lines: { name: entry ? listedTitle(entry) : id, id, act, why: mask(reason).text.trim() },
  };
}

/** Holes that hold whatever stands around a wording. */
const surroundings = ['rest', 'before', 'prefix'];

/** The reader's own values in the holes of a wording, as a sentence; empty when there are none. */
function ownValues(holes: Record<string, string>): string {
  const values = Object.entries(holes)
    .filter(([name, value]) => !surroundings.includes(name) && value !== '' && value.length <= 60)
    .slice(0, 4)
    .map(([name, value]) => `${name} is ${value}`);
  return values.length === 0 ? '' : `In yours, ${values.join(', ')}.`;
}

const isStatusAlone = /^\s*(?:http\s*)?\d{3}\s*$/i;

/** The status with a page that a typed text names, unless it is somebody else's. */
function askedStatus(
  text: string,
  { verdict, recognised }: Finding,
  statuses: readonly string[],
): string | undefined {
  const named = isStatusAlone.test(text) ? text.replace(/\D/g, '') : String(recognised.status);
  return verdict !== 'foreign' && statuses.includes(named) ? named : undefined;
}

/** Where a line of Claude Code about itself is explained: the guide leads on to Claude Code's own reference. */
const ownLineChoice: Choice = {
  url: `${href(guidePath('claude-code-lines'))}#not-the-api`,
  lines: { name: 'Lines that are not about the API', id: '', act: '', why: '' },
};

const loneIdChoice: Choice = {
  url: `${href(guidePath('request-ids-and-support'))}#only-an-id`,
  lines: {
    name: 'What to do with a request id',
    id: '',
    act: 'First: find the call in your own log',
    why: 'Where to look, and whom to write to',
  },
};

function statusChoice(status: string): Choice {
  const why = 'Every error with this status, and how to tell them apart';
  return { url: href(statusPath(status)), lines: { name: `HTTP ${status}`, id: '', act: '', why } };
}

function distinct(choices: Choice[]): Choice[] {
  return choices.filter(
    ({ url }, index) => choices.findIndex((choice) => choice.url === url) === index,
  );
}

/** Why a row is there; in an answer to a paste, what rests on words alone is called a guess. */
function whyOf({ reason, holes, guess }: Match, { verdict }: Finding, isPaste: boolean): string {
  const isCalled = guess && (isPaste || verdict === 'ours');
  const why = isCalled ? `A guess: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : reason;
  return `${why} ${ownValues(holes)}`;
}

/** A question without a sure answer wants guesses, and so does an error of ours whose message is not known. */
function wantsWords({ verdict, isQuestion, matches, recognised }: Finding): boolean {
  const best = matches[0];
  const isSure = best !== undefined && !best.guess && best.score >= sureScore;
  if (recognised.own !== undefined || recognised.loneId !== undefined) return false;
  return !isSure && verdict !== 'foreign' && (isQuestion || verdict === 'ours');
}

/**
 * The everyday words of a whole paste only find pages by chance; they do not overrule that it is somebody
 * else's, and add nothing to an answer that is sure.
 */
function wantsSearch({ verdict, matches, recognised }: Finding, isPaste: boolean): boolean {
  if (verdict === 'foreign' || recognised.relay !== undefined || recognised.own !== undefined)
    return false;
  if (recognised.loneId !== undefined) return false;
  const surest = matches[0];
  const isNamed = surest !== undefined && !surest.guess && surest.evidence !== 'status';
  if (isPaste)
    return verdict === 'known' && isNamed && !['code', 'message'].includes(surest.evidence);
  return !(isNamed && surest.score >= sureScore);
}

/** Score from which a typed name or message needs no other pages beside its own. */
const sureScore = 0.9;

function noteOn(finding: Finding, isPaste: boolean, secrets: readonly string[]): string {
  const parts = [
    secrets.length > 0
      ? `A secret in your text (${[...new Set(secrets)].join(', ')}) stays in this browser and is masked in everything shown or copied below.`
      : '',
    ...verdictNotes(finding, isPaste),
    finding.newCode !== undefined
      ? `Its code ${finding.newCode} has no page here yet: these are about its type and message.`
      : '',
  ];
  return parts.filter(Boolean).join(' ');
}
