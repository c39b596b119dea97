import type { Rule } from './headers.ts';

/** Cloudflare reads no more of a line. */
const longestLine = 2000;

/** `_headers`, which Netlify and Cloudflare Pages read. */
export function headersFile(rules: Rule[], base: string): string {
  const lines = rules.flatMap(({ path, headers }) => [
    below(base, path),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (long) throw new Error(`a line of _headers has ${long.length} characters: ${long}`);
  return `${lines.join('\n')}\n`;
}

/** Rules that a `_headers` file states, with the paths that it names. */
export function readHeadersFile(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    const last = rules.at(-1);
    if (name === undefined || value === undefined) rules.push({ path: line, headers: {} });
    else if (last) last.headers[name] = value;
  }
  return rules;
}

/** `vercel.json`, to be put beside the built files. */
export function vercelFile(rules: Rule[], base: string): string {
  const headers = rules.map(({ path, headers }) => ({
    source: below(base, path).replace(/\*$/, '(.*)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

/** For nginx: the maps belong into `http`, the `add_header` lines into the `server` of the site. */
export function nginxFile(rules: Rule[], base: string): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = rules.flatMap(({ path, headers }) =>
      headers[name] === undefined ? [] : `  "~^${pattern(below(base, path))}" "${headers[name]}";`,
    );
    // Other hosts ask again by themselves; browsers guess how long a file of nginx lasts.
    const otherwise = name === 'Cache-Control' ? 'no-cache' : '';
    return `map $uri ${variable(name)} {\n  default "${otherwise}";\n${lines.join('\n')}\n}`;
  });
  const adds = names.map((name) => `# add_header ${name} ${variable(name)} always;`);
  return `${[...maps, '# In the server block, after its root:', ...adds].join('\n')}\n`;
}

function pattern(path: string): string {
  const literal = path.replace(/\*$/, '').replaceAll(/[.?+^$()[\]{}|\\]/g, '\\$&');
  return path.endsWith('*') ? literal : `${literal}$`;
}

function below(base: string, path: string): string {
  return `${base}${path.slice(1)}`;
}
