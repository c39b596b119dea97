import type { Entry } from '../content/entry.ts';
import { headlineOf } from '../page/verdict.ts';
import { errorRow } from './error-index.ts';
import { supportOf } from './support.ts';

/** Entry in, what is written of it for programs out: its row of `/errors.json`, and all that its page says. */
export function errorJson(entry: Entry, site: URL | undefined) {
  const { file: _file, lab: _lab, rank: _rank, customer: _customer, ...shown } = entry;
  return {
    ...shown,
    ...errorRow(entry, site),
    messages: entry.messages,
    retry: entry.retry,
    headline: headlineOf(entry),
    support: supportOf(entry),
  };
}
