import { builtErrors, builtFiles, builtPages, type Build } from '../built.ts';
import { readPage } from './reading.ts';

/** Headings that every entry has. */
const headings = ['What you see', 'Fix it', 'Sources'];
/** Fewer words than the shortest page has. */
const fewest = 20;

/** Pages whose file, before any script runs, is empty, has no one subject or is not English. */
export function findUnreadable(build: Build): string[] {
  const entries = new Set(builtErrors(build).map(({ id }) => `/errors/${id}/`));
  const pages = [...builtPages(build), ...builtFiles(build).filter((file) => file === '404.html')];
  return pages.flatMap((path) => {
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path;
    const { language, text, summary, headings: shown } = readPage(build, file);
    const words = text.split(/\s+/).filter(Boolean).length;
    const subjects = shown.filter(({ level }) => level === 'h1').length;
    const absent = headings.filter((name) => !shown.some((heading) => heading.text === name));
    return [
      language !== 'en' && `its language is "${language}"; set lang="en" on <html>`,
      subjects !== 1 && `has ${subjects} h1 without script; write exactly one`,
      words < fewest &&
        `has ${words} words without script; write the page, not the script, with them`,
      ...(entries.has(path)
        ? [
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
