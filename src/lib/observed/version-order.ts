/** Negative when the first version is older: `1.9.0` before `1.10.0`. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** Whether no version can lie between: the next patch, minor or major number. */
export function isNext(before: string, after: string): boolean {
  const [major = 0, minor = 0, patch = 0] = numbersOf(before);
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`].includes(
    after,
  );
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}
