import { safeValues, type TicketValues } from './ticket-values.ts';

/**
 * An error, its address and values in, the address of the repository's form for a wrong claim out, filled in
 * but not sent. What it asks stands in the form, once, and not in the address on each page.
 */
export function differenceReport(
  repository: string,
  { id, url }: { id: string; url: string },
  values: TicketValues,
): string {
  const { requestId, sdk } = safeValues(values);
  const known = [
    ...(requestId === undefined ? [] : [`Request id: ${inCode(requestId)}`]),
    ...(sdk === undefined ? [] : [`SDK and version: ${inCode(sdk)}`]),
  ];
  const query = new URLSearchParams({
    template: 'wrong-claim.yml',
    title: `Wrong: ${id}`,
    page: url,
  });
  if (known.length > 0) query.set('evidence', known.join('\n'));
  return `${repository.replace(/\/+$/, '')}/issues/new?${query}`;
}

/** In code no letter is markup; what a value may hold has no backtick. */
function inCode(value: string): string {
  return `\`${value}\``;
}
