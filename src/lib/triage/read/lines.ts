/** A line of a log, apart from what a collector of logs has put before it. */
export type Line = {
  /** The program or container that wrote it; empty where the line does not say. */
  source: string;
  /** What that program wrote. */
  body: string;
  /** Whether a collector has marked the line: then each line has its own time. */
  isCollected: boolean;
};

/** A line as it stands in a file in, its source and what that wrote out. */
export function readLine(raw: string): Line {
  const line = raw.includes('\u001b') ? raw.replace(colours, '') : raw;
  if (line.startsWith('{"log":"')) return readContainerLine(line);
  const compose = /^([\w.@/-]{1,60})\s{1,30}\| ?/.exec(line);
  if (compose !== null && !isLevel(compose[1] ?? ''))
    return collected(compose[1] ?? '', line.slice(compose[0].length));
  for (const prefix of prefixes) {
    const found = prefix.exec(line);
    if (found !== null) return collected(found[1] ?? '', line.slice(found[0].length));
  }
  // Mail and Markdown quote so.
  return { source: '', body: line.replace(/^(?:> ?){1,6}/, ''), isCollected: false };
}

const colours = /\u001b\[[0-9;?]{0,20}[A-Za-z]/g;
const iso =
  '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?';

/** What Kubernetes, its tools, syslog, journald and Heroku put before a line; the first group is the source. */
const prefixes = [
  new RegExp(`^(?:${iso} )?(\\[(?:pod|container)/[^\\]\\s]{1,200}\\]) `),
  new RegExp(`^${iso} (stdout|stderr) [FP] ?`),
  /^(?:<\d{1,3}>)?(?:\d )?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d ([\w.-]{1,80} [\w./@-]{1,60}(?:\[\d{1,8}\])?): ?/,
  new RegExp(
    `^(?:<\\d{1,3}>)?(?:\\d )?${iso} ((?:[\\w.-]{1,80} )?[\\w./@-]{1,60}\\[[\\w.-]{1,40}\\]): ?`,
  ),
];

function collected(source: string, body: string): Line {
  return { source, body, isCollected: true };
}

/** Docker's own files: one JSON object a line that the container wrote. */
function readContainerLine(line: string): Line {
  const value = parse(line);
  const members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const [body, stream] = [members.get('log'), members.get('stream')];
  if (typeof body !== 'string') return { source: '', body: line, isCollected: false };
  return collected(typeof stream === 'string' ? stream : '', body.replace(/\r?\n$/, ''));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Whether a line begins a record, as programs write it: with a time, a level, an address, a box, or as JSON. */
export function beginsRecord(body: string): boolean {
  return begins.some((mark) => mark.test(body)) || isJSONLine(body);
}

function isJSONLine(body: string): boolean {
  return /^\{\s?"/.test(body) && body.trimEnd().endsWith('}') && !isErrorBody(body);
}

/** Whether a line is the body of an answer: that belongs to what was said of it before. */
export function isErrorBody(body: string): boolean {
  return /^\s*\{\s*["'](?:type["']\s*:\s*["']error["']|error["']\s*:)/.test(body);
}

const level =
  '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|CRITICAL|SEVERE|FATAL|ALERT|EMERG)';
const begins = [
  /^[╭┌╔┏]/,
  new RegExp(`^[[(<]?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|\\d\\d/[A-Z][a-z]{2}/\\d{4})[\\d:]{5}`),
  /^[[(]?\d\d:\d\d:\d\d\b/,
  /^\[?(?:[A-Z][a-z]{2},? ){1,2}\d{1,2} (?:[A-Z][a-z]{2} \d{4} )?\d\d:\d\d:\d\d\b/,
  /^\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[/,
  new RegExp(`^[[<(]?${level}\\b`),
  /^(?:trace|debug|info|warn|warning|error|fatal)(?:\]|: )|^\[(?:trace|debug|info|warn|warning|error|fatal)\]/,
  /^[IWEF]\d{4} \d\d:\d\d:\d\d/,
  /^(?:time|ts|level|lvl|timestamp)=\S/,
  /^\[?\d{10}(?:\.\d{1,9}|\d{3})?\]?\s/,
];

function isLevel(word: string): boolean {
  return new RegExp(`^${level}$`, 'i').test(word) || /^\d/.test(word);
}
