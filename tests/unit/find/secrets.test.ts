import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';

// Put together here, so that no scanner takes the fixtures for leaked keys.
const secrets: [kind: string, before: string, secret: string, shown: string][] = [
  ['API key', 'key ', `sk-ant-${'api03-'}${'A1b2'.repeat(12)}`, 'key sk-ant-api03-…'],
  ['API key', 'ANTHROPIC_AUTH_TOKEN=', `sk-ant-${'oat01-'}${'Zz9_'.repeat(12)}`, 'sk-ant-oat01-…'],
  ['API key', 'OPENAI_API_KEY=', `sk-${'proj-'}${'q1W2'.repeat(10)}`, 'sk-proj-…'],
  ['API key', 'token ', `ghp${'_'}${'a1B2'.repeat(9)}`, 'ghp_…'],
  ['API key', 'key=', `AIza${'Sy'}${'d4E5'.repeat(9)}`, 'AIza…'],
  ['AWS key', 'id ', `AKIA${'ABCD1234EFGH5678'}`, 'AKIA…'],
  [
    'AWS secret',
    'aws_secret_access_key = ',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'aws_secret_access_key = …',
  ],
  ['token', 'cookie=', `eyJ${'hbGciOiJIUzI1NiJ9'}.${'eyJzdWIiOiIxIn0'}.${'c2lnbmF0dXJl'}`, 'eyJ…'],
  [
    'authorization header',
    'Authorization: Bearer ',
    'abcdef0123456789abcdef',
    'Authorization: Bearer …',
  ],
  [
    'authorization header',
    '"authorization": "Basic ',
    'dXNlcjpwYXNzd29yZA==',
    '"authorization": "Basic …',
  ],
  ['API key', "'x-api-key': '", '0123456789abcdef', "'x-api-key': '…"],
  ['API key', '{\\"api_key\\":\\"', 'k9k9k9k9k9k9k9k9', '{\\"api_key\\":\\"…'],
  ['e-mail address', 'user ', 'someone.else@example.com', 'user …@…'],
  ['API key', 'run --api-key ', 'k7k7k7k7k7k7k7k7', '--api-key …'],
  ['API key', 'q=', `sk%2Dant%2D${'api03-'}${'A1b2'.repeat(9)}`, 'q=…'],
  ['API key', 'key ', `SK-ANT-${'API03-'}${'A1b2'.repeat(9)}`, 'key …'],
  ['cookie', 'cookie: ', 'session=abcdefgh12345678; seen=1', 'cookie: …'],
  ['password', 'password=', 'correct-horse-9', 'password=…'],
  ['password', 'curl -u me:', 'correct9horse', '-u me:…'],
  ['authorization header', 'Basic ', 'dXNlcjpwYXNzd29yZA==', 'Basic …'],
  [
    'private key',
    `-----BEGIN ${'PRIVATE KEY'}-----`,
    '\nMIIEvQIBADANBgkqhkiG9w0\nBAQEFAASC\n',
    `-----BEGIN ${'PRIVATE KEY'}-----…`,
  ],
];

for (const [kind, before, secret, shown] of secrets)
  test(`masks ${kind}: ${shown}`, () => {
    const { text, masked } = maskSecrets(`${before}${secret} end`);
    assert.ok(!text.includes(secret), text);
    assert.ok(text.includes(shown), text);
    assert.ok(masked.includes(kind), masked.join());
  });

for (const error of [
  '401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},"request_id":"req_011CExampleExampleExample"}',
  'password: Field required\nBasic authentication is not supported, token is missing',
  '--token is not a known option; cookie: none',
])
  test(`leaves ${JSON.stringify(error.slice(0, 50))} readable`, () => {
    assert.deepEqual(maskSecrets(error), { text: error, masked: [] });
  });

test('masks all of a key that a terminal broke, and none of the error below it', () => {
  const [start, rest] = [`sk-ant-${'api03-'}${'A1b2'.repeat(6)}`, 'C3d4'.repeat(6)];
  for (const [before, between, after] of [
    ['│ ', ' │\n│ ', ' │\n│ authentication_error │'],
    ['', '\n', '\nauthentication_error: invalid x-api-key'],
  ] as const) {
    const { text } = maskSecrets(`${before}${start}${between}${rest}${after}`);
    assert.ok(!text.includes('A1b2') && !text.includes('C3d4'), text);
    assert.ok(text.endsWith(after), text);
  }
});

test('masks the password of an address and leaves its host', () => {
  const { text } = maskSecrets('proxy http://me:correct9horse@proxy:3128 refused');
  assert.equal(text, 'proxy http://me:…@proxy:3128 refused');
});

test('changes nothing the second time', () => {
  const once = maskSecrets(
    secrets.map(([, before, secret]) => `${before}${secret}\n`).join(''),
  ).text;
  assert.equal(maskSecrets(once).text, once);
});
