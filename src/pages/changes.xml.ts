import type { APIRoute } from 'astro';
import { absolute } from '../lib/markdown.ts';
import { versions } from '../lib/recordings.ts';
import { releasesWithChanges, type Release } from '../lib/releases.ts';
import { escapeXml } from '../lib/xml.ts';

/** Atom feed of what each SDK version changed. */
export const GET: APIRoute = ({ site }) => {
  const changes = releasesWithChanges(versions);
  const self = absolute('/changes.xml', site);
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '  <title>Claude Error Reference: what each SDK version changed</title>',
      `  <id>${self}</id>`,
      `  <link rel="self" href="${self}"/>`,
      `  <link href="${absolute('/changes/', site)}"/>`,
      `  <updated>${changes[0]?.date ?? '2026-01-01'}T00:00:00Z</updated>`,
      '  <author><name>Claude Error Reference</name></author>',
      ...changes.map((change) => feedEntry(change, site)),
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
