/** Letters that fit into every column, so that nothing within them has to break. */
const narrowest = 18;

/** Identifier in, HTML out that breaks only behind `_`, `.` and `-`, and there only where a piece would get too long. */
export function breakable(identifier: string): string {
  const escaped = identifier.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const pieces = escaped.split(/(?<=[_.-])/);
  return pieces.reduce((whole, piece) => {
    const last = whole.slice(whole.lastIndexOf('>') + 1);
    return whole + (last.length + piece.length > narrowest ? '<wbr>' : '') + piece;
  });
}

/** Title in a list: whoever chooses there sees that an error no longer occurs. */
export function listedTitle({ title, retired }: { title: string; retired?: unknown }): string {
  return retired === undefined ? title : `${title} (retired)`;
}
