import type { Ask, EntryData } from '../content/entry.ts';
import type { ErrorRow } from './error-index.ts';
import type { Place } from './plain-prose.ts';
import type { Support } from './support.ts';

/** What texts to copy are made of: the part of `/errors/<id>.json` that they need. */
export type ErrorFile = Pick<
  ErrorRow,
  'id' | 'url' | 'title' | 'summary' | 'status' | 'type' | 'code' | 'who'
> &
  Pick<EntryData, 'retry' | 'retired' | 'lookalikes'> & {
    headline: string;
    support: Support;
    messages: Pick<EntryData['messages'][number], 'template'>[];
    causes: Pick<EntryData['causes'][number], 'id' | 'title' | 'text' | 'confirm'>[];
    fixes: (Pick<EntryData['fixes'][number], 'id' | 'title' | 'resolves' | 'steps' | 'check'> & {
      ask?: Ask[] | undefined;
      who?: EntryData['who'] | undefined;
      request?: { wrong?: string | undefined; right: string } | undefined;
    })[];
    unhelpful: Pick<EntryData['unhelpful'][number], 'id' | 'text'>[];
  };

/** Where the texts of an error stand. */
export function placeOf({ id, url }: Pick<ErrorFile, 'id' | 'url'>): Place {
  return { root: url.replace(`/errors/${id}/`, ''), page: url };
}

/** What identifies the error on the wire. */
export function identityOf({ status, type, code }: ErrorFile): string {
  return [status === null ? 'no HTTP response' : `HTTP ${status}`, type, code]
    .filter((part) => part !== null)
    .join(' · ');
}
