import { builtErrors, builtFile, builtFiles, type Build } from '../built.ts';
import { readPage } from './reading.ts';

type Twin = {
  title: string;
  retry: { reason: string };
  messages: { template: string }[];
  causes: { title: string; text: string; confirm?: string }[];
  fixes: { title: string; steps: string[]; check: string }[];
  faq: { question: string; answer: string }[];
  lookalikes: { id: string; difference: string }[];
  sources: { title: string; url: string; checked: string }[];
};

/** What an entry's JSON says and its page or its Markdown does not. */
export function findDifferingTwins(build: Build): string[] {
  const files = new Set(builtFiles(build));
  return builtErrors(build).flatMap((row) => {
    const [html, json, md] = [
      `errors/${row.id}/index.html`,
      `errors/${row.id}.json`,
      `errors/${row.id}.md`,
    ];
    const missing = [html, json, md].filter((file) => !files.has(file));
    if (missing.length > 0)
      return missing.map(
        (file) => `/errors/${row.id}/: ${file} is not built; an entry has all three`,
      );
    const data: Twin = JSON.parse(builtFile(build, json));
    const values = [row.status === null ? null : String(row.status), row.code, row.classes.python];
    const claims = [...claimsOf(data).map(plain), ...values.filter((value) => value !== null)];
    const page = plain(readPage(build, html).text);
    const markdown = plain(builtFile(build, md).replaceAll(/ \[\d+(, \d+)*\]/g, ''));
    const lacking = (where: string, text: string) =>
      claims
        .filter((claim) => !text.includes(claim))
        .map(
          (claim) =>
            `/errors/${row.id}/: ${where} lacks "${claim.slice(0, 80)}", which its JSON says; make all three from the entry`,
        );
    return [...lacking('the page', page), ...lacking(md, markdown)];
  });
}

function claimsOf(data: Twin): string[] {
  return [
    data.title,
    data.retry.reason,
    ...data.messages.map(({ template }) => template),
    ...data.causes.flatMap(({ title, text, confirm }) => [title, text, confirm ?? '']),
    ...data.fixes.flatMap(({ title, steps, check }) => [title, ...steps, check]),
    ...data.faq.flatMap(({ question, answer }) => [question, answer]),
    ...data.lookalikes.map(({ difference }) => difference),
    ...data.sources.map(({ title }) => title),
  ];
}

/** Text as a reader sees it: Markdown marks and white space aside. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|\\/g, '')
    .replaceAll('`', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
