/** A value with what differs between machines and runs taken out of its texts. */
export function neutral(value: unknown): unknown {
  if (typeof value === 'string')
    return replacements.reduce((text, [pattern, holder]) => text.replace(pattern, holder), value);
  if (Array.isArray(value)) return value.map(neutral);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, neutral(member)]));
}

const replacements: [RegExp, string][] = [
  // The port is free choice of the system; the first path segment names the answer.
  [/(https?:\/\/127\.0\.0\.1):\d+\/[a-z0-9_~=-]+\/v1/g, '$1:{port}/v1'],
  [/127\.0\.0\.1:\d+/g, '127.0.0.1:{port}'],
  // Numbers of the operating system and lines of C files.
  [/\[(Errno|WinError) \d+\]/g, '[$1 {number}]'],
  [/\(_ssl\.c:\d+\)/g, '(_ssl.c:{line})'],
  // OpenSSL 1 and 3 spell it differently.
  [/self signed certificate/g, 'self-signed certificate'],
  // Advice that only some versions of Node add.
  [/; if the root CA is installed locally.*/g, ''],
];
