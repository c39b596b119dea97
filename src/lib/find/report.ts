import { listedTitle } from '../page/identifier.ts';
import { retryOf, type Feed } from './feed/feed.ts';
import type { Band, Score } from './measure.ts';
import type { Finding } from './resolver.ts';
import { maskSecrets } from './secrets.ts';

const verdictWords: Record<Finding['verdict'], string> = {
  known: 'An error that has a page here.',
  ours: 'An error of the Claude API, but not a message that is known here.',
  foreign: 'Not an error of the Claude API: something in it is of another service or program.',
  unclear:
    'Nothing here names Claude. If it came from the Claude API, give the lines around it, too.',
};

/** The rows of a finding, for a program. */
export function reportMatches({ matches }: Finding) {
  return matches.map(({ id, score, reason, guess }) => ({ id, score, reason, guess }));
}

/** A finding for a program, with nothing secret in what was read. */
export function reportVerdict(finding: Finding) {
  const { verdict, recognised } = finding;
  const masked = Object.entries(recognised).map(([name, value]) => [
    name,
    typeof value === 'string' ? maskSecrets(value).text : value,
  ]);
  return { verdict, matches: reportMatches(finding), recognised: Object.fromEntries(masked) };
}

/** What a corpus showed, in lines. */
export function describeScore(score: Score, withMisses: boolean): string {
  const rate = (part: number, whole: number): string =>
    `${part} of ${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`;
  const lines = [
    `first place: ${rate(score.first, score.rows)}`,
    `first three: ${rate(score.firstThree, score.rows)}`,
    `lenient (with also): ${rate(score.lenient, score.rows)}`,
    `negatives wrongly claimed: ${rate(score.claimed, score.negatives)}`,
    `ours without a page, called so: ${rate(score.calledOurs, score.ours)}`,
    `ours, called somebody else's: ${rate(score.calledForeign, score.rows + score.ours)}`,
    `right by score: ${describeBands(score.bands)}`,
    `skipped, no such entry: ${score.skipped.length}`,
  ];
  if (score.skipped.length > 0) lines.push(`  ${[...new Set(score.skipped)].sort().join(' ')}`);
  if (withMisses)
    for (const { id, wanted, got, text } of score.misses)
      lines.push(
        '',
        `${id}: wanted ${wanted}, got ${got.join(', ') || 'nothing'}`,
        `  ${maskSecrets(text).text.slice(0, 240).replace(/\s+/g, ' ')}`,
      );
  return lines.join('\n');
}

/** Of the first answers that are no guesses, how many were right, by their score. */
function describeBands(bands: Band[]): string {
  return bands
    .filter(({ answers }) => answers > 0)
    .map(({ from, answers, right }) => `from ${from}: ${right} of ${answers}`)
    .join('; ');
}

/** A finding for a person. */
export function describeFinding(finding: Finding, feed: Feed): string {
  const { loneId, requestId } = finding.recognised;
  if (loneId !== undefined)
    return `A request id (${loneId}): ${requestId}\nIt names one call and says nothing about its cause. What to do with it: /guides/request-ids-and-support/#only-an-id`;
  if (finding.recognised.own !== undefined)
    return `A line of ${finding.recognised.own} about its own settings, tools or files, not an error of the Claude API.`;
  if (finding.matches.length === 0 && finding.verdict !== 'ours')
    return verdictWords[finding.verdict];
  const lines = finding.matches.map(({ id, score, reason }, place) => {
    const entry = feed.entries.find((one) => one.id === id);
    const first = `${place + 1}. ${id} (${score.toFixed(2)}): ${entry ? listedTitle(entry) : ''}\n   ${reason}`;
    return place > 0 || entry === undefined
      ? first
      : `${first}\n   Retry: ${retryOf(entry)}. First: ${entry.action}`;
  });
  const known = Object.entries(finding.recognised).map(([name, value]) => `   ${name}: ${value}`);
  const newCode =
    finding.newCode === undefined ? [] : [`Its code ${finding.newCode} has no page here yet.`];
  const ignored = finding.ignored === '' ? [] : [`Left aside: ${finding.ignored}.`];
  const shown = [
    ...(finding.verdict === 'known' ? [] : [verdictWords[finding.verdict]]),
    ...lines,
    ...(known.length === 0 ? [] : ['Recognised:', ...known]),
    ...newCode,
    ...ignored,
  ];
  return maskSecrets(shown.join('\n')).text;
}
