import { spawnSync } from 'node:child_process';

/** What a change to the content can break: entries to record again, pages to visit. */
export type Change = { entries: string[]; pages: string[]; others: string[] };

const content = /^src\/content\/(errors\/[a-z]+|statuses|guides)\/([^/]+)\.mdx$/;
/** Changed together with content, and covered by what runs for it; a tree or a release is shared by pages. */
const companions =
  /^(?:src\/content\/(?:errors|statuses|guides|sources)\b|src\/observed\/|tests\/site\/permalinks\.txt$|[A-Z]+\.md$)/;

/** Sorts changed files by what they can break; `others` can break anything, as do files that are gone. */
export function sortChange(files: readonly string[], gone: readonly string[] = []): Change {
  const parts = files.flatMap((file) => {
    const [, folder = '', id = ''] = content.exec(file) ?? [];
    return folder === '' ? [] : [{ folder, id }];
  });
  const entries = parts.filter(({ folder }) => folder.startsWith('errors/')).map(({ id }) => id);
  const places: Record<string, string> = { statuses: 'http', guides: 'guides' };
  const pages = parts.map(({ folder, id }) => `/${places[folder] ?? 'errors'}/${id}/`);
  return { entries, pages, others: [...files.filter((file) => !companions.test(file)), ...gone] };
}

/** Files that differ from the main branch, or from the last commit when this is the main branch. */
export function changedFiles(): { files: string[]; gone: string[] } {
  const base = git('merge-base', 'HEAD', 'main').trim() || 'HEAD';
  const differing = (filter: string) =>
    git('diff', '--name-only', '--no-renames', `--diff-filter=${filter}`, base);
  const added = git('ls-files', '--others', '--exclude-standard');
  return { files: lines(differing('d') + added), gone: lines(differing('D')) };
}

function lines(text: string): string[] {
  return [...new Set(text.split('\n').filter(Boolean))].sort();
}

function git(...options: string[]): string {
  return spawnSync('git', options, { encoding: 'utf8' }).stdout;
}
