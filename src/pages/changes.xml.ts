import type { APIRoute } from 'astro';
import { changeDays } from '../lib/observed/change-days.ts';
import type { OwnChange } from '../lib/content/own-changes.ts';
import { proseToText } from '../lib/content/prose.ts';
import { ownChanges, versions } from '../lib/observed/recordings.ts';
import { releasesWithChanges, type Release } from '../lib/observed/releases.ts';
import { escapeXml } from '../lib/twins/xml.ts';
import { absolute } from '../lib/addresses/urls.ts';

/** Atom feed of what each SDK version changed, and of what we did. */
export const GET: APIRoute = ({ site }) => {
  const days = changeDays(releasesWithChanges(versions), ownChanges);
  const self = absolute('/changes.xml', site);
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '  <title>Claude Error Reference: what changed in the SDKs and here</title>',
      `  <id>${self}</id>`,
      `  <link rel="self" href="${self}"/>`,
      `  <link href="${absolute('/changes/', site)}"/>`,
      `  <updated>${days[0]?.day ?? '2026-01-01'}T00:00:00Z</updated>`,
      '  <author><name>Claude Error Reference</name></author>',
      ...days.flatMap(({ releases, own }) => [
        ...own.map((change, index) => ownEntry(change, numberOf(own, index), site)),
        ...releases.map((change) => feedEntry(change, site)),
      ]),
      '</feed>',
      '',
    ].join('\n'),
  );
};

function feedEntry(change: Release, site: URL | undefined): string {
  const { sdk, version, date, codes, types, classes, statuses, removed } = change;
  const address = absolute(`/changes/#${sdk}-${version.replaceAll('.', '-')}`, site);
  const parts = [
    codes.length > 0 ? `New codes: ${codes.join(', ')}.` : '',
    types.length > 0 ? `New types: ${types.join(', ')}.` : '',
    statuses.length > 0 ? `Statuses that raise another class: ${statuses.join(', ')}.` : '',
    classes.length > 0 ? `New classes: ${classes.length}.` : '',
    removed.length > 0 ? `Gone: ${removed.join(', ')}.` : '',
  ];
  return [
    '  <entry>',
    `    <title>${sdk} SDK ${version}</title>`,
    `    <id>${address}</id>`,
    `    <link href="${address}"/>`,
    `    <updated>${date}T00:00:00Z</updated>`,
    `    <summary>${escapeXml(parts.filter(Boolean).join(' '))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** The how manieth change of its day, kind and first page it is, in the order of the list. */
function numberOf(own: readonly OwnChange[], index: number): number {
  return own.slice(0, index + 1).filter((change) => keyOf(change) === keyOf(own[index])).length;
}

function keyOf(change: OwnChange | undefined): string {
  return `${change?.kind.replaceAll(' ', '-')}-${change?.entries[0] ?? ''}`;
}

/** Several on one day are told apart by the first page that they are about, then by their number. */
function ownEntry(change: OwnChange, number: number, site: URL | undefined): string {
  const { day, kind, entries } = change;
  const address = absolute(`/changes/#day-${day}`, site);
  const text = change.kind === 'corrected' ? `Was: ${change.was} Is: ${change.is}` : change.text;
  const key = number === 1 ? keyOf(change) : `${keyOf(change)}-${number}`;
  return [
    '  <entry>',
    `    <title>${escapeXml(`${kind}: ${entries.join(', ')}`)}</title>`,
    `    <id>${address.replace('#', `?${key}#`)}</id>`,
    `    <link href="${address}"/>`,
    `    <updated>${day}T00:00:00Z</updated>`,
    `    <summary>${escapeXml(proseToText(text))}</summary>`,
    '  </entry>',
  ].join('\n');
}
