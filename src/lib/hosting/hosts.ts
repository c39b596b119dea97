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

/** A short link and the page that it leads to, as addresses on the origin. */
export type Redirect = { from: string; to: string };

/** Redirects that a `_redirects` file states. */
export function readRedirectsFile(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ');
    return from && to ? [{ from, to }] : [];
  });
}

/** `_redirects` for Netlify: a short link is a page, too, and there only a `!` goes before a page. */
export function netlifyFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301!\n`).join('');
}

/** Texts that nginx is to compress besides HTML; the files of the search are compressed already. */
const compressed =
  'text/css text/plain text/markdown text/javascript application/javascript application/json application/xml application/atom+xml image/svg+xml';

/**
 * A whole site for nginx, to be put into `conf.d`. The built files lie in its root, below the folder
 * that the address names: `/docs/` in `/usr/share/nginx/html/docs`.
 */
export function nginxFile(rules: Rule[], base: string, redirects: readonly Redirect[]): string {
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
  // A name in a map fits any case of letters: one line for all cases that lead to one page.
  const spelt = Map.groupBy(redirects, ({ from }) => from.toLowerCase());
  const leads = [...spelt].flatMap(([name, all]) =>
    new Set(all.map(({ to }) => to)).size === 1
      ? [`  "${name}" "${all[0]?.to}";`]
      : all.map(({ from, to }) => `  "~^${pattern(from)}" "${to}";`),
  );
  return [
    'map_hash_max_size 16384;',
    'map_hash_bucket_size 256;',
    ...maps,
    `map $uri $site_redirect {\n  default "";\n${leads.join('\n')}\n}`,
    'server {',
    '  listen 8080;',
    '  root /usr/share/nginx/html;',
    '  charset utf-8;',
    `  charset_types ${compressed};`,
    '  include /etc/nginx/mime.types;',
    '  types { text/markdown md; }',
    '  absolute_redirect off;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_static on;',
    '  # brotli_static on; # with the module ngx_brotli, and a site built with PRECOMPRESS=1',
    `  gzip_types ${compressed};`,
    ...names.map((name) => `  add_header ${name} ${variable(name)} always;`),
    '  if ($site_redirect != "") { return 301 $site_redirect; }',
    `  error_page 404 ${base}404.html;`,
    '  location / { try_files $uri $uri/ =404; }',
    '}',
    '',
  ].join('\n');
}

function pattern(path: string): string {
  const literal = path.replace(/\*$/, '').replaceAll(/[.?+^$()[\]{}|\\]/g, '\\$&');
  return path.endsWith('*') ? literal : `${literal}$`;
}

function below(base: string, path: string): string {
  return `${base}${path.slice(1)}`;
}
