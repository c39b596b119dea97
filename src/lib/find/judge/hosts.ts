/** Hosts that carry Claude for others, or that say nothing: gateways by their names, the reader's own machine, manuals. */
const neutral =
  /anthropic|claude|bedrock|aiplatform|azure|openrouter|llm|gateway|proxy|helicone|portkey|vercel\.sh|cloudflare|^(?:localhost|127\.|10\.|192\.168\.|0\.0\.|(?:docs?|developers?|help|support|status|console|learn|platform)\.)/i;

/**
 * Where a program says which host it asked: an address after a word for a request; a host after a word for
 * one; a host that calls itself an API or has the port of one, wherever it stands. Whoever is asked for
 * messages may pass Claude on.
 */
const asked =
  /(?:(?:\b(?:url|uri|endpoint|fetching|fetch(?: at)?|request to|GET|POST|PUT|PATCH|DELETE)["']?[:= '"(`]{1,4}https?:\/\/|\b(?:host(?:name)?["']? ?[:=] ?["']?|connecting to )(?=(?:[\w-]{1,40}\.){1,5}[a-z]))([\w.-]{1,80})|(?<![\w.@-])(api\.(?:[\w-]{1,40}\.){1,3}(?:com|org|net|io|ai|dev|co|cn|app)|(?:[\w-]{1,40}\.){1,4}[a-z]{2,12}(?=:443\b|\/api\/)))(?![\w(])(?!\S{0,80}\/v1\/messages\b)/gi;

/** Hosts that are read. */
const most = 40;

/** Whether a program says that it asked a host that is none of ours, and none that passes Claude on. */
export function namesForeignHost(text: string): boolean {
  let read = 0;
  for (const [, host, api = ''] of text.matchAll(asked)) {
    if ((read += 1) > most) return false;
    if (!neutral.test(host ?? api)) return true;
  }
  return false;
}
