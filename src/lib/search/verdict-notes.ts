import type { Finding } from '../find/resolver.ts';

/** Sentences that say which of the three answers it is, where the rows do not say so themselves. */
export function verdictNotes(finding: Finding, isPaste: boolean): string[] {
  const { verdict, matches, recognised } = finding;
  if (recognised.loneId !== undefined)
    return [
      `A request id (${recognised.loneId}): it names one call and says nothing about its cause. Paste the error message, too.`,
    ];
  if (recognised.own !== undefined)
    return [`A line of ${recognised.own} about itself, not an error of the Claude API.`];
  if (verdict === 'foreign')
    return isPaste || matches.length === 0
      ? [
          'This does not look like an error of the Claude API: it has marks of another service or program.',
        ]
      : [];
  if (verdict === 'ours')
    return [
      recognised.relay === undefined
        ? 'An error of the Claude API, but no page here has this message.'
        : `Not a message of the Claude API: ${recognised.relay}. The server at your base URL wrote it; ask whoever runs that.`,
      understood(finding),
    ].filter(Boolean);
  if (verdict === 'unclear' && isPaste && matches.length === 0)
    return [
      'Nothing here names Claude. If it came from the Claude API, paste the lines around it, too.',
    ];
  return [];
}

/** What was read of an error whose message is not known. */
function understood({ recognised, matches }: Finding): string {
  const { status, type, code, requestId } = recognised;
  const parts = [
    status === undefined ? '' : `status ${status}`,
    type === undefined ? '' : `type ${type}`,
    code === undefined ? '' : `code ${code}`,
    requestId === undefined ? '' : `request id ${requestId}`,
  ].filter(Boolean);
  const read = parts.length === 0 ? '' : `Understood: ${parts.join(', ')}.`;
  const isFirst = matches[0] !== undefined && !matches[0].guess;
  const hasGuess = matches.some(({ guess }) => guess);
  const below = [
    isFirst ? 'what its type or status means' : '',
    hasGuess ? 'guesses by its words' : '',
  ]
    .filter(Boolean)
    .join(', then ');
  return `${read}${below === '' ? '' : `${read === '' ? '' : ' '}Below: ${below}.`}`;
}
