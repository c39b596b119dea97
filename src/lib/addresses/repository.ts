const { REPOSITORY_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;

/** Public address of the repository, for reports; on GitHub's machines it is known. */
export const repository =
  REPOSITORY_URL ||
  (GITHUB_SERVER_URL && GITHUB_REPOSITORY
    ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`
    : 'https://claude-error-reference.example/repository');

/** Where a reader proposes another text for a file, named by its path in the repository. */
export function editAddress(file: string): string {
  return `${repository.replace(/\/+$/, '')}/edit/main/${file.split('/').map(encodeURIComponent).join('/')}`;
}
