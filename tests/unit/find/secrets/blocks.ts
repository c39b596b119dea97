import type { Form } from './letters.ts';

const body = (l: Parameters<Form>[0], lines: number) =>
  Array.from({ length: lines }, () => l(64, 'base64')).join('\n');
const dashes = '-----';

/** Keys of many lines. */
export const blocks: Form[] = [
  (l) => [
    `${dashes}BEGIN PRIVATE KEY${dashes}\n`,
    `${body(l, 26)}\n${l(24)}==\n`,
    `${dashes}END PRIVATE KEY${dashes}`,
  ],
  (l) => [
    `${dashes}BEGIN RSA PRIVATE KEY${dashes}\n`,
    `${body(l, 25)}\n${l(10)}`,
    `\n${dashes}END RSA PRIVATE KEY${dashes}`,
  ],
  (l) => [
    `${dashes}BEGIN RSA PRIVATE KEY${dashes}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,`,
    `${l(32, 'hex')}\n\n${body(l, 25)}`,
    `\n${dashes}END RSA PRIVATE KEY${dashes}`,
  ],
  (l) => [
    `${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\n`,
    body(l, 180),
    `\n${dashes}END OPENSSH PRIVATE KEY${dashes}`,
  ],
  (l) => [
    `${dashes}BEGIN PGP PRIVATE KEY BLOCK${dashes}\nVersion: GnuPG v2\n\n`,
    `${body(l, 40)}\n=${l(4)}`,
    `\n${dashes}END PGP PRIVATE KEY BLOCK${dashes}`,
  ],
  (l) => [`${dashes}BEGIN PRIVATE KEY${dashes}\n`, body(l, 9)],
  (l) => ['', `${body(l, 9)}\n${l(24)}==\n`, `${dashes}END PRIVATE KEY${dashes}`],
  (l) => [
    `"private_key": "${dashes}BEGIN PRIVATE KEY${dashes}\\n`,
    `${body(l, 25).replaceAll('\n', '\\n')}\\n`,
    `${dashes}END PRIVATE KEY${dashes}\\n"`,
  ],
  (l) => ['', `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${l(32, 'base64')}\n${body(l, 5)}`],
];
