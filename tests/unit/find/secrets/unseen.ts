import type { Form } from './letters.ts';
import type { Wrap } from './wrappings.ts';

/** Written before the rules and first read after them; only the blanks of a form were learnt from it since. */
export const unseenForms: Form[] = [
  (l) => ['x-api-key: ', `sk-ant-${'api04-'}${l(93, 'base64url')}AA`],
  (l) => ['ANTHROPIC_AUTH_TOKEN=', `sk-ant-${'oat02-'}${l(70, 'base64url')}`],
  (l) => ["Anthropic(api_key='", `sk-ant-${'api03-'}${l(93, 'base64url')}AA`, "', max_retries=0)"],
  (l) => ['Incorrect API key provided: ', `sk-${'proj-'}${l(48)}`, '.'],
  (l) => ['litellm_params: {api_key: ', `sk-${l(24)}`, '}'],
  (l) => ['Received API Key = ', `sk-${l(20)}`, ', Key Hash (Token) = x'],
  (l) => ['OPENROUTER_API_KEY: "', `sk-${'or-v1-'}${l(64, 'hex')}`, '"'],
  (l) => ['remote: https://oauth2:', `glpat-${l(20)}`, '@gitlab.com/x/y.git'],
  (l) => ['https://x-access-token:', `ghs_${l(36)}`, '@github.com/x/y'],
  (l) => ['NODE_AUTH_TOKEN=', `npm_${l(36)}`],
  (l) => ['aws_access_key_id = ', `AKIA${l(16, 'capitals')}`],
  (l) => ["'aws_secret_access_key': '", l(40, 'base64'), "'"],
  (l) => ['AWS_SESSION_TOKEN=', `FwoGZXIvYXdzE${l(280, 'base64')}`],
  (l) => ['x-amz-security-token: ', `IQoJb3JpZ2luX2Vj${l(300, 'base64')}`],
  (l) => [
    'Authorization: AWS4-HMAC-SHA256 Credential=AK/2/bedrock/aws4_request, SignedHeaders=host;x-amz-date, Signature=',
    l(64, 'hex'),
  ],
  (l) => ['"Authorization":["Bearer ', `ya29.${l(180, 'base64url')}`, '"]'],
  (l) => [
    'azure_ad_token=',
    `eyJ0eXAiOiJKV1Qi${l(20)}.eyJ${l(200, 'base64url')}.${l(200, 'base64url')}`,
  ],
  (l) => ['AZURE_CLIENT_SECRET=', `${l(3)}8Q~${l(34)}`],
  (l) => ['AZURE_API_KEY=', l(32, 'hex')],
  (l) => ['ANTHROPIC_FOUNDRY_API_KEY=', `${l(52)}JQQJ99${l(26)}`],
  (l) => ['ocp-apim-subscription-key: ', l(32, 'hex')],
  (l) => ['DefaultEndpointsProtocol=https;AccountName=a;AccountKey=', `${l(86, 'base64')}==`],
  (l) => ['?sv=2023&sr=b&sig=', `${l(43)}%3D`],
  (l) => ['x-goog-api-key: ', `AIzaSy${l(33, 'base64url')}`],
  (l) => ['client_secret_json {"client_secret":"', `GOCSPX-${l(28)}`, '"}'],
  (l) => ['cf-aig-authorization: Bearer ', l(40, 'base64url')],
  (l) => ['Helicone-Auth: Bearer ', `sk-${'helicone-'}${l(7)}-${l(7)}-${l(7)}-${l(7)}`],
  (l) => ['x-portkey-api-key: ', `${l(27, 'base64')}=`],
  (l) => ['x-litellm-api-key: Bearer ', `sk-${l(22)}`],
  (l) => ['"gatewayKey": "', l(36), '"'],
  (l) => ['ConnectionStrings__Db=Host=db;Username=me;Password=', l(11), ';Pooling=true'],
  () => ['spring.datasource.password=', 'letmein'],
  () => ['"db_pass": "', 'monkey99', '"'],
  () => ["PASSWORD='", 'to be or not', "'"],
  () => ['redis-cli --pass ', 'foobared77'],
  () => ['ADMIN_PWD=', 'qwerty'],
  () => ['user: root\npassword: ', 'toor4ever'],
  (l) => ['amqp://guest:', l(9), '@mq:5672/'],
  (l) => ['mongodb+srv://app:', l(16), '@cluster0.abcde.mongodb.net/x'],
  (l) => ['HTTPS_PROXY=http://jo:', l(10), '@proxy.corp:3128'],
  (l) => ['curl -sS -u admin:', l(10), ' https://x.test'],
  (l) => ['curl --proxy-user jo:', l(10), ' https://x.test'],
  (l) => ['wget --http-password=', l(10), ' https://x.test'],
  (l) => [
    'https://platform.claude.com/oauth/code/callback?code=',
    l(43, 'base64url'),
    '&state=xyz',
  ],
  (l) => ['grant_type=authorization_code&code_verifier=', l(43, 'base64url')],
  (l) => ['"refreshToken":"', l(60, 'base64url'), '"'],
  (l) => [
    '"id_token": "',
    `eyJhbGciOiJSUzI1NiIs${l(20)}.eyJ${l(100, 'base64url')}.${l(90, 'base64url')}`,
    '"',
  ],
  (l) => ['cookie: __cf_bm=', l(60, 'base64url'), '; path=/'],
  (l) => ["'Cookie': 'sessionKey=", l(70, 'base64url'), "'"],
  (l) => ['PHPSESSID=', l(26, 'lower')],
  (l) => ['connect.sid=s%3A', l(32), '.x'],
  (l) => ['X-CSRF-Token: ', l(40)],
  (l) => ['X-Auth-Token => ', l(32, 'hex')],
  (l) => ['api_token: "', l(26), '"'],
  (l) => ['sentry https://', l(32, 'hex'), '@o1.ingest.sentry.io/2'],
  (l) => ['DATABRICKS_TOKEN=', `dapi${l(32, 'hex')}`],
  (l) => ['VAULT_TOKEN=', `hvs.${l(90, 'base64url')}`],
  (l) => ['HF_TOKEN=', `hf_${l(34)}`],
  (l) => ['secretKey: "', l(32), '"'],
  (l) => ['"signingSecret":"', l(32, 'hex'), '"'],
  (l) => ['JWT_SECRET=', l(20)],
  (l) => ['SECRET_KEY_BASE=', l(128, 'hex')],
  (l) => ["SECRET_KEY = 'django-insecure-", l(50), "'"],
  (l) => ['encryptionKey="', l(43, 'base64'), '="'],
  (l) => ['{"key":"x-api-key","value":"', l(40), '"}'],
  (l) => ['headers: { "x-api-key": [ \'', l(40), "' ] }"],
  (l) => ["Header('authorization', 'Bearer ", l(40), "')"],
  (l) => ['> authorization: Bearer ', l(40)],
  (l) => ['[x-api-key: ', l(40), ']'],
  (l) => ['apikey="', l(20), '"'],
  (l) => ['SLACK_BOT_TOKEN=', `xoxb-${l(12, 'digits')}-${l(12, 'digits')}-${l(24)}`],
  (l) => ['STRIPE=', `sk_live_${l(24)}`],
  (l) => ['SENDGRID ', `SG.${l(22)}.${l(43)}`],
  (l) => ['reported by ', `anna.${l(4, 'lower')}@example.de`],
  (l) => [
    '-----BEGIN EC PRIVATE KEY-----\n',
    `${l(64, 'base64')}\n${l(64, 'base64')}\n${l(36)}==`,
    '\n-----END EC PRIVATE KEY-----',
  ],
  (l) => [
    '-----BEGIN ENCRYPTED PRIVATE KEY-----\n',
    Array.from({ length: 28 }, () => l(64, 'base64')).join('\n'),
  ],
];

/** In the rest of the line, so that nothing of it is lost. */
export const unseenWrappings: Record<string, Wrap> = {
  'YAML in a list': (before, secret, after, below) =>
    `- error: x\n- line: |\n    ${before}${secret}${after}\n    ${below}`,
  'a Python repr': (before, secret, after, below) =>
    `b'${`${before}${secret}${after}\n${below}`.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
  'a form': (before, secret, after, below) =>
    new URLSearchParams({ text: `${before}${secret}${after}\n${below}` }).toString(),
  'JSON without plain hyphens and quotes': (before, secret, after, below) =>
    JSON.stringify(`${before}${secret}${after}\n${below}`)
      .replaceAll('-', '\\u002D')
      .replaceAll('\\"', '\\u0022'),
  HTML: (before, secret, after, below) =>
    `<pre>${`${before}${secret}${after}\n${below}`.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll("'", '&apos;').replaceAll('<', '&#60;').replaceAll('-', '&#x2d;')}</pre>`,
  'colours of a program': (before, secret, after, below) =>
    `\u001b[90m${before}\u001b[39m\u001b[32m${secret}\u001b[39m${after}\n\u001b[2m${below}\u001b[22m`,
  'a table': (before, secret, after, below) =>
    `╔════╗\n║ ${before}${secret}${after} ║\n║ ${below} ║\n╚════╝`,
  'a chat': (before, secret, after, below) =>
    `Me, 10:12: it says “${before}${secret}${after}”\n${below}`,
  'word joiners': (before, secret, after, below) =>
    `${before}${[...secret].join('\u2060')}${after}\n${below}`,
};

/** Written before the rules as well. */
export const unseenHarmless = `
Error: 401 {"type":"error","error":{"type":"authentication_error","message":"OAuth authentication is currently not supported."},"request_id":null}
anthropic.BadRequestError: Error code: 400 - {'type': 'error', 'error': {'type': 'invalid_request_error', 'message': 'max_tokens: Field required'}}
litellm.AuthenticationError: AnthropicException - {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}
{"input_tokens":412,"output_tokens":8,"service_tier":"standard"}
thinking.budget_tokens: Input should be greater than or equal to 1024
const apiKey = process.env.ANTHROPIC_API_KEY!;
const client = new Anthropic({ apiKey: getKey(), authToken: null });
apiKey: config.get('anthropic.key')
api_key=st.secrets["ANTHROPIC_API_KEY"],
api_key = userdata.get('ANTHROPIC_API_KEY')
"apiKey": "{env:ANTHROPIC_API_KEY}"
apiKeyHelper: ~/bin/get-key.sh
api_key: os.environ/ANTHROPIC_API_KEY
x-api-key: {{ANTHROPIC_API_KEY}}
Authorization: Bearer YOUR_TOKEN
'Authorization': f'Bearer {token}'
'Authorization': \`Bearer \${token}\`
headers: { authorization: "Bearer " + token }
ANTHROPIC_API_KEY=
ANTHROPIC_API_KEY="" claude -p hi
unset ANTHROPIC_API_KEY
echo $ANTHROPIC_API_KEY | head -c 10
ANTHROPIC_API_KEY=sk-ant-your-key-here
No api key passed in.
aws configure get aws_access_key_id
aws_secret_access_key not found in profile default
credentials: { accessKeyId, secretAccessKey }
accessKeyId: creds.accessKeyId, secretAccessKey: creds.secretAccessKey
awsSecretKey: this.secretKey ?? undefined
org-id 5a4f2c10-77aa-4f0e-9d3e-0123456789ab
batch msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d is still in_progress
event_id: evt_01HkcTjaV5uDC8jWR4ZsDV8d
container_011CPR5CNjB747bTd36fQLFk
skill_01AbCdEfGhIjKlMnOpQrStUv
claude-3-5-haiku@20241022
anthropic.claude-3-5-sonnet-20241022-v2:0
node_modules/next@15.1.0_react@19.0.0/dist/server.js
esbuild@0.25.0, vite@7.1.2
uses: docker/login-action@v3
go: github.com/anthropics/anthropic-sdk-go@v1.4.0: not found
Traceback (most recent call last):
httpx.ConnectError: [Errno -2] Name or service not known
key 'messages' is missing
Keys: model, max_tokens, messages
KeyError: 'content'
invalid token at position 17
stop_reason: max_tokens
Token limit: 200000 tokens, used: 199321
tokens_per_minute: 80000
password is incorrect
cookies are disabled
{"session": null, "token": null, "password": null}
csrf token mismatch
secret manager: permission denied
Signature: (self, *, api_key: 'str | None' = None)
def __init__(self, api_key: str | None = None, auth_token: str | None = None) -> None:
jwt malformed
Bearer token not found
public_key_fingerprint=SHA256:unknown
key_length=2048
tokenizer_class: PreTrainedTokenizerFast
http://user@host/ is odd
ssh: connect to host github.com port 22: Connection timed out
`
  .trim()
  .split('\n');
