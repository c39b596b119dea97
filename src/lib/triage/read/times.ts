/** When something was logged. */
export type Time = {
  /** As a reader compares it: `2026-11-29 12:00:00Z`, without a zone where the log names none. */
  text: string;
  /** Milliseconds, to order by; null where the log gives no date, or no year. */
  at: number | null;
};

/** Earliest and latest of several times. */
export type Span = { first: Time; last: Time };

/** First line of a record in, when it was logged out; null when it does not say. */
export function readTime(line: string): Time | null {
  const start = line.slice(0, reach);
  for (const read of [readNumbered, readNamed, readField, readEpoch, readUndated]) {
    const time = read(start);
    if (time !== null) return time;
  }
  return null;
}

/** Span and one more time in, the span with it out. A time without a date counts only where no other has one. */
export function widenSpan(span: Span | null, time: Time | null): Span | null {
  if (time === null) return span;
  if (span === null) return { first: time, last: time };
  const { first, last } = span;
  if (time.at === null) return first.at === null ? { first, last: time } : span;
  if (first.at === null || last.at === null) return { first: time, last: time };
  return {
    first: time.at < first.at ? time : first,
    last: time.at >= last.at ? time : last,
  };
}

/** Characters of a line that are searched; a time in a field of a long JSON line may stand behind the message. */
const reach = 4000;
const clock = '(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?';
const zone = '(?: ?(Z\\b|UTC\\b|GMT\\b|[+-]\\d\\d:?\\d\\d\\b))?';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(${months.join('|')})`;

/** Before the time of a line stand names at most: of a pod, a program, a level. */
const lead = '^[^\\w]{0,6}(?:[\\w@./:[\\]-]{1,80}[^\\w]{1,6}){0,4}?';
const numbered = new RegExp(
  `${lead}(\\d{4})[-/](\\d\\d)[-/](\\d\\d)[T ,]{1,2}${clock}${zone}`,
  'i',
);

/** ISO and its kin: `2026-11-29T12:00:00.5Z`, `2026/11/29 12:00:00`. */
function readNumbered(line: string): Time | null {
  const found = numbered.exec(line.slice(0, 200));
  if (found === null) return null;
  const [, year, month, day, ...rest] = found;
  return dated(Number(year), Number(month), Number(day), rest);
}

const accessLog = new RegExp(`\\[(\\d\\d)/${month}/(\\d{4}):${clock}${zone}`, 'i');
const mail = new RegExp(`\\b(\\d{1,2}) ${month} (\\d{4}) ${clock}${zone}`, 'i');
const unix = new RegExp(`\\b${month} {1,2}(\\d{1,2}) ${clock}(?: ([A-Z]{3}))? (\\d{4})\\b`, 'i');

/** Those that name the month: of nginx and Apache, of mail, of \`date\`. */
function readNamed(line: string): Time | null {
  const found = accessLog.exec(line.slice(0, 400)) ?? mail.exec(line.slice(0, 200));
  if (found !== null) {
    const [, day, month, year, ...rest] = found;
    return dated(Number(year), numberOf(month), Number(day), rest);
  }
  const other = unix.exec(line.slice(0, 120));
  if (other === null) return null;
  const [, month, day, hour, minute, second, , year] = other;
  return dated(Number(year), numberOf(month), Number(day), [hour, minute, second]);
}

const names =
  '@?timestamp|time|ts|t|date|datetime|asctime|_time|event_?time|start_?time|started_?at|created_?at|logged_?at|published';
const field = new RegExp(
  `["']?\\b(?:${names})["']?\\s{0,3}[:=]\\s{0,3}["']?(\\d{4})[-/](\\d\\d)[-/](\\d\\d)[T ]${clock}${zone}`,
  'i',
);

/** A field of a JSON or logfmt line. */
function readField(line: string): Time | null {
  const found = field.exec(line);
  if (found === null) return null;
  const [, year, month, day, ...rest] = found;
  return dated(Number(year), Number(month), Number(day), rest);
}

const epoch = new RegExp(
  `(?:^[^\\w]{0,3}|["']?\\b(?:${names})["']?\\s{0,3}[:=]\\s{0,3}["']?)(\\d{10}(?:\\.\\d{1,9})?|\\d{13}|\\d{16}|\\d{19})(?=[\\s"',\\]}|]|$)`,
  'i',
);

/** Seconds, milliseconds, micro- or nanoseconds since 1970. */
function readEpoch(line: string): Time | null {
  const digits = epoch.exec(line)?.[1];
  if (digits === undefined) return null;
  const whole = digits.replace(/\..*/, '');
  const at = Number(whole.padEnd(13, '0').slice(0, 13));
  // Between 2001 and 2100, or it is another number.
  if (at < 1e12 || at > 4.1e12) return null;
  return { text: `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`, at };
}

const syslog = new RegExp(`^(?:<\\d{1,3}>)?${month} {1,2}(\\d{1,2}) ${clock}`, 'i');
const clockOnly = new RegExp(`^[^\\w]{0,3}(?:[A-Z]{3,8} )?${clock}(?![\\d:])`);

/** Syslog, which leaves out the year, and terminals, which leave out the day. */
function readUndated(line: string): Time | null {
  const found = syslog.exec(line);
  if (found !== null) {
    const [, month = '', day, hour, minute, second = '00'] = found;
    const name = `${month.charAt(0).toUpperCase()}${month.slice(1).toLowerCase()}`;
    return { text: `${name} ${day} ${hour}:${minute}:${second}`, at: null };
  }
  const [, hour, minute, second] = clockOnly.exec(line) ?? [];
  if (hour === undefined || second === undefined || Number(hour) > 23) return null;
  return { text: `${hour}:${minute}:${second}`, at: null };
}

function numberOf(month: string | undefined): number {
  return months.indexOf((month ?? '').toLowerCase()) + 1;
}

/** Parts of a date in, the time out; null when there is no such date. */
function dated(
  year: number,
  month: number,
  day: number,
  [hour, minute, second = '00', zone = '']: (string | undefined)[],
): Time | null {
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(hour) < 24;
  if (!isDate || Number(minute) > 59 || Number(second) > 60) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const shift = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const shown = zone === '' ? '' : shift === 0 ? 'Z' : `${sign}${hours}:${minutes}`;
  return {
    text: `${year}-${two(month)}-${two(day)} ${hour}:${minute}:${second}${shown}`,
    // Without a zone it is ordered as if it were UTC: a log has one zone throughout.
    at:
      Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second)) - shift * 60_000,
  };
}
