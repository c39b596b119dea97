/** Hashes of what stands inline in pages, as a Content Security Policy takes them. */
export type Inline = { scripts: Iterable<string>; styles: Iterable<string> };

/**
 * Policy of a page. Nothing is allowed but our own files and the inline blocks with these hashes;
 * no text becomes a script, and the one script address that Pagefind passes as text goes through the
 * Trusted Types policy of `src/lib/search/trusted-worker.ts`.
 */
export function pagePolicy({ scripts, styles }: Inline): string {
  return join({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...sources(scripts)],
    'style-src': ["'self'", ...sources(styles)],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  });
}

/** The same for a header, which can also forbid to frame the page. */
export function pageHeader(inline: Inline): string {
  return `${pagePolicy(inline)}; frame-ancestors 'none'`;
}

/** Policy of Pagefind's worker: a worker obeys its own response, so only there WebAssembly may start. */
export const workerPolicy = join({
  'default-src': ["'none'"],
  'script-src': ["'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
});

function sources(hashes: Iterable<string>): string[] {
  return [...hashes].sort().map((hash) => `'${hash}'`);
}

function join(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
