import type { Entry } from '../content/entry.ts';

/** A wording, who says it, and the error that it is of. */
export type Wording = { template: string; by: string; entry: Entry; anchor: string };
/** The wordings of one page: its place in the address, its words. */
export type WordingPage = { id: string; title: string; about: string; wordings: Wording[] };

/** Every known wording in, pages of them out, each in the order of the alphabet. */
export function wordingPages(entries: readonly Entry[]): WordingPage[] {
  const all = entries
    .flatMap((entry) =>
      entry.messages.map(({ id, template, surface, until }) => ({
        template: template.replaceAll(/\s+/g, ' ').trim(),
        surface,
        by: [surface ?? 'Claude API', until && `seen until ${until}`].filter(Boolean).join(', '),
        entry,
        anchor: `message-${id}`,
      })),
    )
    .sort((one, other) => (keyOf(one.template) < keyOf(other.template) ? -1 : 1));
  return pages.map(({ has, ...page }) => ({
    ...page,
    wordings: all.filter(({ surface }) => pages.find((each) => each.has(surface))?.id === page.id),
  }));
}

/** Letters decide the order: a hole or a quote in front does not. */
function keyOf(template: string): string {
  const letters = template
    .replaceAll(/\{\w+\}|[^a-z0-9]+/gi, ' ')
    .trim()
    .toLowerCase();
  return `${letters}\0${template}`;
}

const pages = [
  {
    id: 'api',
    title: 'Messages of the Claude API',
    about: 'as the API words them, in the field `message` of its errors',
    has: (surface: string | undefined) => surface === undefined,
  },
  {
    id: 'claude-code',
    title: 'Lines of Claude Code',
    about: 'as Claude Code prints them',
    has: (surface: string | undefined) => surface?.startsWith('Claude Code') === true,
  },
  {
    id: 'others',
    title: 'Texts of SDKs, platforms and other programs',
    about: 'as SDKs, cloud platforms, frameworks and gateways word them',
    has: () => true,
  },
];
