/** Identifier in, HTML out that breaks only at `_`, `.` and `-`. */
export function breakable(identifier: string): string {
  const escaped = identifier.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.replaceAll(/[_.-]/g, (mark) => `${mark}<wbr>`);
}
