/** Identifier in, HTML out that breaks only at `_`, `.` and `-`. */
export function breakable(identifier: string): string {
  const escaped = identifier.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replaceAll(/[_.-]/g, (mark) => `${mark}<wbr>`);
}

/** Title in a list: whoever chooses there sees that an error no longer occurs. */
export function listedTitle({ title, retired }: { title: string; retired?: unknown }): string {
  return retired === undefined ? title : `${title} (retired)`;
}
