import { markdownPath } from '../../../src/lib/addresses/urls.ts';
import { builtErrors, builtFile, builtFiles, builtPages, type Build } from '../built.ts';
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

/** What any page says and its Markdown does not, and links in it that work on the page alone. */
export function findLossyTwins(build: Build): string[] {
  const files = new Set(builtFiles(build));
  return builtPages(build).flatMap((path) => {
    const md = markdownPath(path).slice(1);
    if (!files.has(md)) return [`${path}: ${md} is not built; every page has a twin`];
    const markdown = builtFile(build, md);
    const text = letters(markdown);
    const page = readPage(build, `${path.slice(1)}index.html`);
    const links = markdown
      .replaceAll(/(`{3,})[\s\S]*?\n *\1|`[^`\n]+`/g, '')
      .matchAll(/\]\(([^)]*)\)/g);
    return [
      ...page.pieces
        .filter((piece) => !text.includes(letters(piece)))
        .map(
          (piece) =>
            `${path}: ${md} lacks "${piece.trim().slice(0, 80)}", which the page says; let the twin be made of it`,
        ),
      ...[...links]
        .filter(([, target = '']) => !/^(?:https|mailto):/.test(target))
        .map(([, target]) => `${path}: ${md} has the link "${target}", which is not absolute`),
      ...(/\(See the page/.test(markdown) ? [`${path}: ${md} sends its reader to the page`] : []),
    ];
  });
}

/** Pages that do not say at their top, to a program that reads them, where their Markdown and the list is. */
export function findUndirected(build: Build): string[] {
  return builtPages(build).flatMap((path) => {
    const md = markdownPath(path);
    const html = builtFile(build, `${path.slice(1)}index.html`);
    const body = html.slice(html.indexOf('<body')).replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '');
    const said = body.indexOf('/llms.txt');
    const twin = builtFile(build, md.slice(1)).split('\n').slice(0, 4).join('\n');
    const own = `${build.base}${md.slice(1)}`;
    return [
      !new RegExp(`<link rel="alternate" type="text/markdown" href="${own}"`).test(html) &&
        `has no link to ${own} in its head`,
      (said < 0 || said > body.length / 10) && 'does not name /llms.txt at its top',
      !twin.includes('llms.txt') && `${md} does not name llms.txt at its top`,
    ]
      .filter((fault) => fault !== false)
      .map((fault) => `${path}: ${fault}; keep the directive in the layout and in the twin`);
  });
}

/** Claims that rest on our inference alone and do not say so, or say so and do not. */
export function findUnmarkedInferences(build: Build): string[] {
  return builtErrors(build).flatMap(({ id }) => {
    const data: Claims = JSON.parse(builtFile(build, `errors/${id}.json`));
    const markdown = plain(builtFile(build, `errors/${id}.md`));
    const own = new Set(
      data.sources.filter(({ grade }) => grade === 'inferred').map((one) => one.id),
    );
    const claims = [
      ...data.causes.map((cause) => ({ ...cause, said: cause.text })),
      ...data.faq.map((question) => ({ ...question, said: question.answer })),
      ...data.unhelpful.map((vain) => ({ ...vain, said: vain.text })),
    ];
    return claims.flatMap(({ said, cites, inferred }) => {
      const isOurs =
        (inferred !== undefined || cites.length > 0) && cites.every((cite) => own.has(cite));
      const mark = isOurs ? ' (our inference) [' : ' [';
      return markdown.includes(plain(said) + mark)
        ? []
        : [
            `/errors/${id}/: "${said.slice(0, 60)}" is ${isOurs ? '' : 'not '}our inference alone; let its mark say so`,
          ];
    });
  });
}

type Grounds = { cites: string[]; inferred?: string };
type Claims = {
  causes: (Grounds & { text: string })[];
  faq: (Grounds & { answer: string })[];
  unhelpful: (Grounds & { text: string })[];
  sources: { id: string; grade: string }[];
};

/** Text without white space and without the signs that Markdown adds. */
function letters(text: string): string {
  return text.replaceAll(/[\s\\*`|>]+/g, '');
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
    .replaceAll(/\[([^[\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/\*\*|\\/g, '')
    .replaceAll('`', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
