import type { APIRoute } from 'astro';
import { loadEntries, loadGuides, statusPaths } from '../lib/content/astro-library.ts';
import { proseToText } from '../lib/content/prose.ts';
import { firstSentence, partsOf } from '../lib/twins/llms.ts';
import { loadSnippets } from '../lib/programs/snippet-files.ts';
import {
  absolute,
  changeDayPath,
  markdownPath,
  snippetPath,
  statusSubjectPath,
} from '../lib/addresses/urls.ts';
import { changeDays } from '../lib/observed/change-days.ts';
import { ownChanges } from '../lib/observed/recordings.ts';
import { hasOwnPage } from '../lib/page/change-words.ts';
import { longSubjects } from '../lib/page/status-groups.ts';

/** An index for language models: one line a page, with the address of its Markdown twin; errors in parts. */
export const GET: APIRoute = async ({ site }) => {
  const line = (path: string, title: string, about: string) =>
    `- [${title}](${absolute(path, site)}): ${about}`;
  const text = [
    '# Claude Error Reference',
    '',
    '> An independent reference for the errors of the Claude API and its Python and TypeScript SDKs.',
    '> Build a link from an error: /errors/{error_code, else error.type}.md, or /e/{anything}/.',
    '> A fix marked "Not for an agent alone" (`ask` in /errors/{id}.json) costs money, changes an account or a key, contacts someone or deletes data: ask your user first.',
    '',
    '## Errors',
    '',
    ...partsOf(await loadEntries()).map(({ file, about, entries }) =>
      line(`/${file}`, file, `${entries.length} pages; ${about}`),
    ),
    '',
    '## Data',
    '',
    `- [errors.json](${absolute('/errors.json', site)}): every error as data, with a [schema](${absolute('/errors.schema.json', site)})`,
    `- [policy.json](${absolute('/policy.json', site)}): what a program does with each error, as ordered rules; explained in [a guide](${absolute('/guides/policy.md', site)})`,
    `- [resolver.js](${absolute('/resolver.js', site)}): a text in, its errors out; explained in [a guide](${absolute('/guides/resolver.md', site)})`,
    `- [llms-full.txt](${absolute('/llms-full.txt', site)}): every page in one text`,
    '',
    '## Overviews',
    '',
    ...overviews.map(([path, title, about]) => line(markdownPath(path), title, about)),
    ...changeDays([], ownChanges)
      .filter(({ own }) => hasOwnPage(own))
      .map(({ day }) => line(markdownPath(changeDayPath(day)), day, 'what changed here that day')),
    '',
    '## Guides',
    '',
    ...(await loadGuides()).map(({ id, title, summary }) =>
      line(`/guides/${id}.md`, title, firstSentence(proseToText(summary))),
    ),
    '',
    '## Programs',
    '',
    ...loadSnippets(site).map(({ id, title, purpose }) =>
      line(markdownPath(snippetPath(id)), title, firstSentence(proseToText(purpose))),
    ),
    '',
    '## HTTP statuses',
    '',
    ...(await statusPaths()).flatMap(({ props: { page, entries } }) => [
      line(
        `/http/${page.id}.md`,
        `${page.id} ${page.title}`,
        firstSentence(proseToText(page.summary)),
      ),
      ...longSubjects(entries).map(({ subject, title }) =>
        line(
          markdownPath(statusSubjectPath(page.id, subject)),
          `${page.id}: ${title}`,
          'told apart',
        ),
      ),
    ]),
    '',
  ];
  return new Response(text.join('\n'));
};

const overviews: [path: string, title: string, about: string][] = [
  ['/sdk/', 'SDK classes', 'every status, class and code of both SDKs, side by side'],
  ['/errors/', 'All errors', 'every page by name'],
  ['/browse/', 'Browse', 'errors by where the fault lies, status, type, endpoint, person, retry'],
  ['/browse/situation/', 'By where the fault lies', 'request, account, rate, service, network'],
  ['/browse/status/', 'By HTTP status', 'one group a status'],
  ['/browse/type/', 'By error.type', 'one group a type'],
  ['/browse/endpoint/', 'By endpoint', 'one group a family of endpoints'],
  ['/browse/who/', 'By who can fix it', 'developer, administrator, network, Anthropic'],
  ['/browse/retry/', 'By whether a retry helps', 'no, after a wait, after the fix, with backoff'],
  ['/browse/a-to-z/', 'From A to Z', 'one group a letter'],
  ['/wordings/', 'Every wording', 'the texts by which errors are known, on three pages'],
  ['/wordings/api/', 'Messages of the Claude API', 'every known one, with its error'],
  ['/wordings/claude-code/', 'Lines of Claude Code', 'every known one, with its error'],
  ['/wordings/others/', 'Texts of SDKs, platforms and other programs', 'with their errors'],
  ['/guides/', 'Guides', 'what tells similar errors apart'],
  ['/changes/', 'What changed', 'in the SDKs by version, and here'],
  ['/about/', 'How we know', 'grades of evidence, the lab, what is not covered'],
  ['/triage/', 'Triage a log', 'a whole log or many tickets, grouped by error and by what to do'],
  ['/find/', 'Find', 'all errors with their wordings'],
  ['/colophon/', 'Colophon', 'licences and what the site is made of'],
  ['/', 'Home', 'the errors met most often'],
];
