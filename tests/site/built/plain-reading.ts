import { builtErrors, builtFiles, builtPages, type Build } from '../built.ts';
import { readPage } from './reading.ts';

/** Headings that every error has, and those that an explained one has besides. */
const headings = ['What you see', 'Sources'];
const explainedHeadings = ['Fix it'];
/** What the page of a code says when it has no cause and no fix. */
const notYet = 'not explained here yet';
/** Fewer words than the shortest page has. */
const fewest = 20;

/** Pages whose file, before any script runs, is empty, has no one subject or is not English. */
export function findUnreadable(build: Build): string[] {
  const entries = new Map(builtErrors(build).map((row) => [`/errors/${row.id}/`, row]));
  const pages = [...builtPages(build), ...builtFiles(build).filter((file) => file === '404.html')];
  return pages.flatMap((path) => {
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path;
    const { language, text, summary, headings: shown } = readPage(build, file);
    const words = text.split(/\s+/).filter(Boolean).length;
    const subjects = shown.filter(({ level }) => level === 'h1').length;
    const entry = entries.get(path);
    const wanted = entry?.explained === false ? headings : [...headings, ...explainedHeadings];
    const absent = wanted.filter((name) => !shown.some((heading) => heading.text === name));
    return [
      language !== 'en' && `its language is "${language}"; set lang="en" on <html>`,
      subjects !== 1 && `has ${subjects} h1 without script; write exactly one`,
      words < fewest &&
        `has ${words} words without script; write the page, not the script, with them`,
      ...(entry
        ? [
            entry.explained === text.includes(notYet) &&
              `is ${entry.explained ? '' : 'not '}explained and says otherwise; correct its summary`,
            summary === '' && 'has no summary without script; keep it in the verdict',
            ...absent.map(
              (name) => `lacks "${name}" without script; write the section into the page`,
            ),
          ]
        : []),
    ]
      .filter((fault) => fault !== false)
      .map((fault) => `${path}: ${fault}`);
  });
}
