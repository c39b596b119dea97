import { retryOf, type Feed } from '../find/feed/feed.ts';
import { resolve, type Finding } from '../find/resolver.ts';
import { maskSecrets } from '../find/secrets.ts';
import { entryPath, href, statusPath } from '../addresses/urls.ts';
import { retryWords } from '../page/verdict.ts';
import type { TicketValues } from '../twins/ticket.ts';
import type { Hit } from './full-text.ts';
import { maskOnce } from './masking.ts';
import { shareable } from './share.ts';
import { ticketValues } from './reader-values.ts';

/** One row of the list: where it leads, and its lines by role. Empty lines are not shown. */
export type Choice = { url: string; lines: { name: string; id: string; act: string; why: string } };

/** The resolver's answer to a text, before full-text search has spoken. */
export type Answer = {
  choices: Choice[];
  note: string;
  /** Whether full-text search can still add something. */
  wantsSearch: boolean;
  values: TicketValues;
  /** What a link to this find carries: the lines that were recognised, masked; empty when none was. */
  share: string;
};

/** Rows that the resolver may fill, so that search results stay in sight. */
const most = 5;

/**
 * Reader's text in, the resolver's rows out, with a note about what was seen or masked. `masked` are
 * the kinds of secret that were taken out of the text already.
 */
export function answerFor(
  text: string,
  feed: Feed,
  statuses: readonly string[],
  masked: readonly string[] = [],
): Answer {
  const clean = maskOnce(text);
  const finding = resolve(clean.text, feed);
  const isPaste = text.length > 400 || text.trim().length > 80 || text.trim().includes('\n');
  const status = isPaste ? undefined : /^\s*(?:http\s*)?(\d{3})\s*$/i.exec(text)?.[1];
  const surest = finding.matches[0]?.evidence;
  const choices = [
    ...(status !== undefined && statuses.includes(status) ? [statusChoice(status)] : []),
    ...finding.matches
      .slice(0, most)
      .map(({ id, reason, holes }) => entryChoice(id, `${reason} ${ownValues(holes)}`, feed)),
  ];
  return {
    choices: distinct(choices),
    note: noteOn(finding, isPaste, [...masked, ...clean.masked]),
    // The everyday words of a whole paste only find pages by chance.
    wantsSearch: !isPaste || (surest !== undefined && surest !== 'code' && surest !== 'message'),
    values: isPaste ? ticketValues(finding.recognised) : {},
    share: shareable(isPaste ? finding.cited : clean.text),
  };
}

/**
 * Full-text results as rows, without the pages that the resolver has named already. An entry's row says
 * what to do, as the resolver's rows do; without a feed it only has its title.
 */
export function hitChoices(
  hits: readonly Hit[],
  before: readonly Choice[],
  feed: Feed | null,
): Choice[] {
  const rows = hits.map(({ url, title, excerpt }) => {
    const entry = feed?.entries.find(({ id }) => href(entryPath(id)) === url);
    return feed && entry
      ? entryChoice(entry.id, excerpt, feed)
      : { url, lines: { name: title, id: '', act: '', why: excerpt } };
  });
  return rows.filter(({ url }) => !before.some((choice) => choice.url === url));
}

function entryChoice(id: string, reason: string, feed: Feed): Choice {
  const entry = feed.entries.find((candidate) => candidate.id === id);
  const act = entry ? `Retry: ${retryWords[retryOf(entry)]}. First: ${entry.action}` : '';
  return {
    url: href(entryPath(id)),
    lines: { name: entry?.title ?? id, id, act, why: maskSecrets(reason).text.trim() },
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

function statusChoice(status: string): Choice {
  const why = 'Every error with this status, and how to tell them apart';
  return { url: href(statusPath(status)), lines: { name: `HTTP ${status}`, id: '', act: '', why } };
}

function distinct(choices: Choice[]): Choice[] {
  return choices.filter(
    ({ url }, index) => choices.findIndex((choice) => choice.url === url) === index,
  );
}

function noteOn(finding: Finding, isPaste: boolean, secrets: readonly string[]): string {
  const parts = [
    secrets.length > 0
      ? `A secret in your text (${[...new Set(secrets)].join(', ')}) stays in this browser and is masked in everything shown or copied below.`
      : '',
    finding.newCode !== undefined
      ? `Its code ${finding.newCode} has no page here yet: these are about its type and message.`
      : '',
    isPaste && finding.verdict === 'foreign'
      ? 'This does not look like an error of the Claude API.'
      : '',
    isPaste && finding.ignored !== '' ? `Left aside: ${finding.ignored}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
