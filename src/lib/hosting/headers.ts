import { pageHeader, workerPolicy, type Inline } from './policy.ts';

/** Headers of the files below a path: `/x/*` is a folder with all that is in it, else one file. */
export type Rule = { path: string; headers: Record<string, string> };

/** Part of the site that has pages: a folder at its top, or one page. */
export type Section = Inline & { path: string };

/** Every header that the site wants, for every host. All rules that fit a path apply; no two name the same header, or have the same path. */
export function hostingRules(sections: Section[]): Rule[] {
  const pages = sections.map((section) => ({
    path: section.path,
    headers: {
      'Content-Security-Policy': pageHeader(section),
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  }));
  return withPathsOnce([
    { path: '/*', headers: everywhere },
    ...pages,
    ...shared.map((path) => ({ path, headers: { 'Access-Control-Allow-Origin': '*' } })),
    {
      path: '/pagefind/pagefind-worker.js',
      headers: { 'Content-Security-Policy': workerPolicy },
    },
    ...hashed.map((path) => ({
      path,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ]);
}

/** Cloudflare knows a path once: of two rules for it, it forgets the first. */
function withPathsOnce(rules: Rule[]): Rule[] {
  return [...Map.groupBy(rules, ({ path }) => path)].map(([path, same]) => ({
    path,
    headers: Object.assign({}, ...same.map(({ headers }) => headers)),
  }));
}

/** What browsers may never do with a page or file of ours. Copying to the clipboard is left. */
const everywhere = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-get',
    'screen-wake-lock',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/** Data that programs on other origins may read; the pages beside it hold nothing private. */
const shared = [
  '/errors/*',
  '/http/*',
  '/guides/*',
  '/errors.json',
  '/errors.schema.json',
  '/resolver.js',
  '/policy.json',
  '/policy.schema.json',
  '/policy-vectors.json',
  ...['classify', 'gateway', 'jobs'].flatMap((name) => [`/${name}.py`, `/${name}.ts`]),
  '/llms.txt',
  ...['client', '200', '400-codes', '400-messages', '401-413', '429-529'].map(
    (part) => `/llms-${part}.txt`,
  ),
  '/llms-full.txt',
  '/changes.xml',
];

/** Folders whose files carry a hash of their content in the name. */
const hashed = ['/_astro/*', '/find-parts/*', '/pagefind/fragment/*', '/pagefind/index/*'];

/** Headers that these rules give to a site path. */
export function headersFor(rules: Rule[], path: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter((rule) => fits(rule, path)).map(({ headers }) => headers),
  );
}

function fits(rule: Rule, path: string): boolean {
  return rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
}
