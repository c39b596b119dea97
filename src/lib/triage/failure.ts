/** What a record says of itself, before anyone asks whose it is. */
export type Failure = {
  /** Whether something has failed. */
  isTold: boolean;
  /** Whether it was logged as a piece of news, not as a fault. */
  isQuiet: boolean;
  /** HTTP statuses from 400 on that stand where statuses do. */
  statuses: number[];
  /** Whether an answer is said to have succeeded. */
  isSuccess: boolean;
};

/** Record in, whether it tells of a failure out. */
export function readFailure(text: string): Failure {
  const start = text.slice(0, reach);
  const statuses = [...start.matchAll(status)].map((found) => Number(found[1] ?? found[2]));
  const failed = statuses.filter((value) => value >= 400);
  const isLoud = loud.test(start.slice(0, 300));
  return {
    isTold: isLoud || failed.length > 0 || words.test(start.replace(nothing, ' ')),
    isQuiet: !isLoud && quiet.test(start.slice(0, 300)),
    statuses: failed,
    isSuccess: failed.length === 0 && statuses.some((value) => value >= 200),
  };
}

/** Characters of a record that are searched; a trace says at its beginning that it is one. */
const reach = 20_000;

/** A number where programs put the status of an answer: after its name, in an access log, before its phrase. */
const status =
  /(?:HTTP\/[\d.]{1,3}"? |\b(?:http|status|status_?code|http_?status|error|error code|api error|response|code|returned|got|received|answered|failed with|failed:)(?:["']?\s{0,2}[:=]\s{0,2}["']?|\s\(?|["'] ?: ?))([1-5]\d\d)(?![\w.%-]|,\d)|(?<![\w.:,/-])([45]\d\d)(?= (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Conflict|Request Entity|Payload Too|Unprocessable|Too Many|Internal Server|Bad Gateway|Service Unavail|Gateway Time|Overloaded|\{))/gi;

const loud =
  /(?:^|[^\w-])(?:ERROR|ERR|FATAL|CRITICAL|SEVERE|ALERT|EMERG|PANIC)\b(?!["']?\s{0,2}[:=]\s{0,2}(?:null|none|false|0|["']["']))|\b(?:level|lvl|severity)["']?\s{0,2}[:=]\s{0,2}["']?(?:error|err|fatal|critical|[56]0)\b|^E\d{4} /;
const quiet =
  /(?:^|[^\w-])(?:INFO|DEBUG|TRACE|NOTICE)\b|\b(?:level|lvl|severity)["']?\s{0,2}[:=]\s{0,2}["']?(?:info|debug|trace|notice|[123]0)\b|^\[?(?:info|debug|trace)\b|^[ID]\d{4} /;

/** Words of failure, in any program's mouth. */
const words =
  /error|exception|traceback|\bpanic\b|\bfail(?:s|ed|ure|ing)?\b|\bdenied\b|\brefused?\b|\brejected\b|\baborted\b|\btimed? ?-?out\b|\boverloaded\b|\bunavailable\b|\bthrottl|\bexceed(?:s|ed)?\b|\bunauthorized\b|\bforbidden\b|\binvalid\b|\bunable to\b|\bcan(?:no|')t\b|\bcould not\b|\btoo (?:low|long|large|many)\b|\brate[- ]limit(?:ed|s)? (?:reached|hit|exceeded|error)\b|\bnot (?:found|supported|allowed|available)\b/i;

/** Words of failure where nothing has failed: `errors: 0`, `"error":null`, `no errors`. */
const nothing =
  /\b\w{0,30}(?:errors?|failures?|failed|exceptions?|timeouts?)(?:_?count|_?total)?["']?\s{0,2}[:=]\s{0,2}(?:0\b|null|none|nil|false|undefined|""|''|\[\]|\{\})|\b(?:0|no|zero|without) (?:\w+ )?(?:errors?|failures?|exceptions?|failed)\b|\b(?:timeout|max_?retries|on_?error|error_?handler)["']?\s{0,2}[:=]\s{0,2}[\w."']+/gi;
