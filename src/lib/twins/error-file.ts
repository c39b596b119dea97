import type { Ask, EntryData } from '../content/entry.ts';
import type { ErrorRow } from './error-index.ts';
import type { Support } from './support.ts';

/** What texts to copy are made of: the part of `/errors/<id>.json` that they need. */
export type ErrorFile = Pick<
  ErrorRow,
  'id' | 'url' | 'title' | 'summary' | 'status' | 'type' | 'code'
> &
  Pick<EntryData, 'retry' | 'retired'> & {
    headline: string;
    support: Support;
    causes: Pick<EntryData['causes'][number], 'id' | 'title' | 'text' | 'confirm'>[];
    fixes: (Pick<EntryData['fixes'][number], 'id' | 'title' | 'resolves' | 'steps' | 'check'> & {
      ask?: Ask[] | undefined;
    })[];
    unhelpful: Pick<EntryData['unhelpful'][number], 'id' | 'text'>[];
  };

/** Address of the site's root, without the slash at its end. */
export function rootOf({ id, url }: Pick<ErrorFile, 'id' | 'url'>): string {
  return url.replace(`/errors/${id}/`, '');
}

/** What identifies the error on the wire. */
export function identityOf({ status, type, code }: ErrorFile): string {
  return [status === null ? 'no HTTP response' : `HTTP ${status}`, type, code]
    .filter((part) => part !== null)
    .join(' · ');
}
