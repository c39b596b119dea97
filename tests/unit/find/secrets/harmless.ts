/** Texts without a secret: what people paste of errors, code, logs, and ids that support asks for. */
export const harmless = `
401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}
{"type":"error","error":{"type":"authentication_error","message":"x-api-key header is required"}}
{"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization's rate limit of 30,000 input tokens per minute"}}
prompt is too long: 208310 tokens > 200000 maximum
max_tokens: 128001 > 64000, which is the maximum allowed number of output tokens for claude-sonnet-4-20250514
input length and \`max_tokens\` exceed context limit: 199321 + 8192 > 200000
"usage": {"input_tokens": 2095, "output_tokens": 503, "cache_read_input_tokens": 0}
token_count=18234 max_tokens=4096
tokens=200000
{"max_tokens": 4096, "model": "claude-opus-4-5-20251101"}
anthropic-ratelimit-tokens-remaining: 12000
anthropic-ratelimit-input-tokens-reset: 2026-11-29T10:12:02Z
request-id: req_011CSHoEeqs5C35K2UUqR7Fy
x-request-id: 6f1c2a34-9b0d-4c11-8e22-aa5566778899
anthropic-organization-id: 5a4f2c10-77aa-4f0e-9d3e-0123456789ab
cf-ray: 8f2a1b3c4d5e6f7a-FRA
idempotency-key: stainless-node-retry-6f1c2a34-9b0d-4c11-8e22-aa5566778899
msg_01XFDUDYJgAACzvnptvVoYEL
msgbatch_013Zva2CMHLNnXjNJJKqJ2EF
toolu_01A09q90qw90lq917835lq9
srvtoolu_01WYG3ziw53XMcoyKL4XcZmE
file_011CNha8iCJcU1wXNR6q4V8w
wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ
messages.3: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: toolu_01A09q90qw90lq917835lq9
us.anthropic.claude-sonnet-4-20250514-v1:0
claude-sonnet-4@20250514
arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0
projects/my-project/locations/us-east5/publishers/anthropic/models/claude-opus-4@20250514
/app/node_modules/.pnpm/@anthropic-ai+sdk@1.12.0/node_modules/@anthropic-ai/sdk/src/core/error.ts:61:14
npm error 404 '@anthropic-ai/sdk@1.12.0-beta.rc' is not in this registry
ai@4.0.1 requires zod@3.25.76
- uses: actions/checkout@v4.2.2
git@github.com:anthropics/anthropic-sdk-python.git
git clone ssh://git@github.com/anthropics/anthropic-sdk-python.git
pip install "anthropic @ git+https://github.com/anthropics/anthropic-sdk-python@b4d9805f7a2c"
commit b4d9805f7a2cd01e9e6a1b3c4d5e6f7a8b9c0d1e
new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY })
new Anthropic({ apiKey: process.env['ANTHROPIC_API_KEY'] })
client = Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
client = Anthropic(api_key=os.environ.get("ANTHROPIC_API_KEY"))
client = Anthropic(api_key=os.getenv("ANTHROPIC_API_KEY"), timeout=30)
AnthropicVertex(access_token=credentials.token, auth_token=credentials.token_provider)
api_key=settings.anthropic_api_key
api_key = api_key
self.api_key = api_key or os.environ.get("X")
password=password, token=token
token: string
apiKey?: string | undefined
password: str
api_key: Optional[str] = None
apiKey: import.meta.env.VITE_KEY
ANTHROPIC_API_KEY=\${ANTHROPIC_API_KEY}
ANTHROPIC_API_KEY=$ANTHROPIC_API_KEY
-H "x-api-key: $ANTHROPIC_API_KEY"
-H "Authorization: Bearer $TOKEN"
-H "Authorization: Bearer \${{ secrets.ANTHROPIC_AUTH_TOKEN }}"
api-key: \${{ secrets.ANTHROPIC_API_KEY }}
set ANTHROPIC_API_KEY=%ANTHROPIC_API_KEY%
ANTHROPIC_API_KEY=<your-key>
ANTHROPIC_API_KEY=your-api-key-here
ANTHROPIC_API_KEY="sk-ant-..."
ANTHROPIC_API_KEY=sk-ant-api03-...
ANTHROPIC_API_KEY=sk-ant-api03-…
api_key="sk-ant-xxxxxxxxxxxxxxxx"
api_key="YOUR_API_KEY"
api_key: "********"
apiKey: '[REDACTED]'
'x-api-key': '<redacted>'
authorization: [Filtered]
Authorization: Bearer <token>
Authorization header is missing
Could not resolve authentication method. Expected either apiKey or authToken to be set. Or for one of the "X-Api-Key" or "Authorization" headers to be explicitly omitted
"Could not resolve authentication method. Expected either api_key or auth_token to be set."
KeyError: 'ANTHROPIC_API_KEY'
TypeError: Anthropic.__init__() got an unexpected keyword argument 'proxies'
The ANTHROPIC_API_KEY environment variable is missing or empty; either provide it
password: Field required
Password: must be at least 8 characters
Basic authentication is not supported, token is missing
--token is not a known option; cookie: none
--api-key is required
token: expired
{"error": "invalid_grant", "error_description": "Token has been expired or revoked."}
{"token_type": "Bearer", "expires_in": 3599}
"token_type":"bearer"
token_url=https://oauth2.googleapis.com/token
"token_uri": "https://oauth2.googleapis.com/token"
next_page_token: null
SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON
Unexpected token: punctuation
Unexpected token } in JSON at position 4096
missing required key: 'messages'
primary_key=user_id
cache_key: "v1:prompt:user-profile"
foreign key: constraint failed
key: value
"key": "max_tokens"
unknown key: temperature_sampling_override
apiKeySource: none
API key source: ANTHROPIC_API_KEY
Login method: Claude Max Account
keyboard: us-international
monkey=banana-split-with-cream
public_key: see the manual
The bearer token included in the request is invalid
The security token included in the request is invalid.
The security token included in the request is expired
UnrecognizedClientException: The security token included in the request is invalid.
ExpiredTokenException: The security token included in the request is expired
AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/dev/me is not authorized to perform: bedrock:InvokeModel
Error code: 401 - {'type': 'error', 'error': {'type': 'authentication_error', 'message': 'invalid bearer token'}}
OAuth token has expired. Please obtain a new token or refresh your existing token.
OAuth token revoked · Please run /login
Invalid API key · Fix external API key
Credit balance is too low
secret: not found
secrets: inherit
secretName: anthropic-credentials
secretKeyRef:
  name: anthropic-credentials
private_key_path: /etc/ssl/private/service.key
ssl_key=/etc/ssl/private/service.key
GOOGLE_APPLICATION_CREDENTIALS=/home/app/service-account.json
PWD=/home/app/project
OLDPWD=/home/app
pass: 12, fail: 0
# pass 12
session_id: null
session: closed
Session expired, please log in again
code=429 status=rate_limited
error_code=enforced_spend_limit_reached
https://errors.example/errors/billing_error/?code=429
code: 'ECONNRESET'
errno: -104, code: 'ECONNRESET', syscall: 'read'
at Anthropic.makeRequest (file:///app/node_modules/@anthropic-ai/sdk/core.mjs:309:30)
File "/usr/lib/python3.12/site-packages/anthropic/_base_client.py", line 1023, in _request
raise self._make_status_error_from_response(err.response) from None
anthropic.AuthenticationError: Error code: 401
x-stainless-lang: js
user-agent: Anthropic/JS 1.12.0
content-type: application/json
docker run -u 1000:1000 image
http://localhost:8080/@vite/client
https://user:$PASSWORD@host/path
https://user:<password>@host/path
background@2x.png
uvicorn main:app --port 8000
{"signature": "EqQBCkgIARABGAIiQL2UoU0b1OHYi+yCHpBY7U6FQW8/FcoLewocJQPa2HnmLM+NECy50y44F/kD4SULFXi57buI9fAvyBwtyjlOiO0SDE3+r3spdg6PLOo9PBoMma2ku5OTAoR46j9VIjDRlvNmBvff7YW4WI9oU8XagaOBSxLPxElrhyuxppEn7m6bfT40dqBSTDrfiw4FYB4qEPETTI6TA6wtjGAAqmFqKTo="}
messages.1.content.0: Invalid \`signature\` in \`thinking\` block
sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
integrity sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DCNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==
traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ
-----BEGIN CERTIFICATE-----
-----BEGIN PUBLIC KEY-----
sk-learn is not the name of the package, scikit-learn is
npm_config_registry=https://registry.npmjs.org/ npm_lifecycle_event=start
npm_package_json=/app/package.json
hf_hub_download_timeout was reached
risk-anticipation-of-markets
task-12345678-abcdefgh-finished
pypi-server-for-the-office is down
Bearer authentication is required for this resource
Basic plan users cannot use this model
authorization: required
WWW-Authenticate: Bearer realm="api", error="invalid_token"
access-control-allow-headers: x-api-key, authorization, anthropic-version
"required": ["api_key", "model"]
accepted: password|token|sso
my-app-token-service-7d9c5b6f4-x2x9k 1/1 Running
ghp_ and github_pat_ are prefixes of GitHub
eyJ is how a token begins
user_id: user_01AbCdEfGhIjKlMnOpQrStUv
"metadata": {"user_id": "6f1c2a34-9b0d-4c11-8e22-aa5566778899"}
temperature=0.7 top_p=0.9 top_k=40
stop_sequence: "</answer>"
pad_token='<pad>' eos_token='</s>'
tokenizer: cl100k_base
anthropic_version: vertex-2023-10-16
baseURL: 'http://127.0.0.1:4000'
deployment: claude-sonnet-4-5 resource: my-foundry-eastus2
Region: us-east-1, Profile: default
`
  .trim()
  .split('\n');
