/** First members of the bodies that the Claude API takes; a path that begins elsewhere is into another program's. */
const roots = new Set(
  (
    'messages model max_tokens system tools tool_choice thinking temperature top_p top_k stop_sequences stream metadata ' +
    'service_tier container context_management mcp_servers output_config output_format output_schema inference_geo speed ' +
    'betas requests cache_control thread prompt max_tokens_to_sample effort diagnostics custom_id params file'
  ).split(' '),
);

/** Whether a path leads into a body of the Claude API; a masked part may be anything. */
export function isOurPath(path: string): boolean {
  const [root = '', ...rest] = path.split(/[.[]/);
  return root.startsWith('*') ? rest.length > 0 : roots.has(root);
}

/** The path of a field that stands before a place in a text, without what a quote or a code puts before it. */
export function pathBefore(text: string, at: number): string | null {
  const found =
    /(?<![\w.*\]-])([a-z*][\w*]{0,40}(?:(?:\.|\[)[\w*$@-]{1,40}\]?){0,12})`?\s{0,2}:\s{0,60}["'`]?$/.exec(
      text.slice(Math.max(0, at - 260), at),
    );
  const path = found?.[1];
  return path === undefined ||
    /^(?:message|msg|error|err|detail|reason|cause|errors?|data)$/.test(path) ||
    /_error$/.test(path)
    ? null
    : path;
}

/** The path that a template begins with, as `tools.{n}.custom.name`; null when it begins with none. */
export function pathOf(template: string): string | null {
  return /^([a-z_{][\w{}.*]{1,120}): /.exec(template)?.[1] ?? null;
}

/** Whether a path of a text may be the path of a template: the same names, whatever the numbers and the holes. */
export function isSamePath(template: string, path: string): boolean {
  if (/^\{\w+\}$/.test(template)) return true;
  const wanted = template.split('.');
  const seen = path.replace(/\[(\w+)\]/g, '.$1').split('.');
  if (wanted.length !== seen.length) return wanted[0]?.startsWith('{') === true;
  return wanted.every(
    (part, place) =>
      part.startsWith('{') || part === seen[place] || (seen[place] ?? '').includes('*'),
  );
}
