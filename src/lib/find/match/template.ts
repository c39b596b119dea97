/** A wording cut at its holes: `literals` has one more member than `holes`. */
export type Template = { literals: string[]; holes: string[] };

/** Text in, cut template out. `{name}` is a hole; any other brace is literal. */
export function parseTemplate(template: string): Template {
  const literals: string[] = [];
  const holes: string[] = [];
  let from = 0;
  for (const hole of template.matchAll(/\{([a-z][a-z0-9_]*)\}/g)) {
    literals.push(template.slice(from, hole.index));
    holes.push(hole[1] ?? '');
    from = hole.index + hole[0].length;
  }
  literals.push(template.slice(from));
  return { literals, holes };
}

/**
 * The holes' values when the whole text is this wording, else null. One pass, no backtracking. The
 * values are cut from `shown`, a text of the same length: the same one before its case was changed.
 */
export function matchTemplate(
  { literals, holes }: Template,
  text: string,
  shown = text,
): Record<string, string> | null {
  const [first = '', ...rest] = literals;
  const last = rest.pop();
  if (last === undefined) return text === first ? {} : null;
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const end = text.length - last.length;
  const values: Record<string, string> = {};
  let at = first.length;
  for (const [index, literal] of [...rest, null].entries()) {
    const next = literal === null ? end : text.indexOf(literal, at);
    if (next < at || next + (literal?.length ?? 0) > end) return null;
    const hole = holes[index];
    if (hole !== undefined) values[hole] ??= shown.slice(at, next);
    at = next + (literal?.length ?? 0);
  }
  return values;
}
