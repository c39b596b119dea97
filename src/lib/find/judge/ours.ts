/** What speaks for and against a text coming from the Claude API. */
export type Origin = {
  /** Sum of the marks for it; 2 or more means that the text names Claude or has its shapes. */
  ours: number;
  /** Sum of the marks of other services. */
  others: number;
};

/** Weighs the marks of the Claude API against those of other services; wordings are judged elsewhere. */
export function weighOrigin(text: string): Origin {
  const half = longestSample / 2;
  const sample =
    text.length > longestSample ? `${text.slice(0, half)}\n${text.slice(-half)}` : text;
  return { ours: sum(ourMarks, sample), others: sum(otherMarks, sample) };
}

/** Whether the marks of another service outweigh ours; one weak mark proves nothing. */
export function isForeign({ ours, others }: Origin): boolean {
  return others >= 2 && others > ours;
}

/** Characters that are searched for marks: a service is named at the beginning or near the error at the end. */
const longestSample = 200_000;

function sum(marks: [RegExp, number][], text: string): number {
  return marks.reduce((total, [mark, weight]) => total + (mark.test(text) ? weight : 0), 0);
}

/** Shapes and names that only the Claude API, its SDKs and its platforms have. */
const ourMarks: [RegExp, number][] = [
  [/["']?type["']? ?[:=] ?["']error["'] ?, ?\s{0,40}["']?error["']? ?[:=] ?\{/i, 3],
  [/api\.anthropic\.com|@anthropic-ai\/|anthropic-sdk|anthropic_sdk|site-packages\/anthropic/i, 3],
  [
    /\banthropic\.[A-Za-z_]{0,20}\.?[A-Z]\w{2,40}(?:Error|Exception)|\bAnthropic\w{0,20}(?:Error|Exception)\b/,
    3,
  ],
  [/anthropic/i, 2],
  [/\breq_(?:01|vrtx_|bdrk_)/, 3],
  [/\b(?:msgbatch|toolu|srvtoolu)_[A-Za-z0-9]{4}|\bmsg_01[A-Za-z0-9]{6}/, 2],
  [/\bclaude(?:[- ]?\d|-\w|\b)|\b(?:opus|sonnet|haiku) ?(?:\d|\[1m\])/i, 2],
  // Bedrock answers throttling with 429, other services of AWS with 400.
  [/ThrottlingException[^]{0,200}\b429\b|\b429\b[^]{0,200}ThrottlingException/, 1],
  [/\boverloaded_error\b/, 2],
  [/\bapi error\b|\b529\b/i, 1],
  // Where Claude is named, the name of a model says nothing more.
  [/^(?![^]*claude)[^]*\b(?:opus|sonnet|haiku)\b/i, 1],
  [/\baiplatform\.googleapis\.com\b/, 1],
  [
    /\bmessages\.\d{1,5}\.content\b|\btools\.\d{1,4}\.custom\b|\btool_use\b|\btool_result\b|\bbudget_tokens\b|\bcache_control\b|\bredacted_thinking\b|\banthropic-beta\b/,
    2,
  ],
  [/\bretrying in \d{1,4} ?s/i, 1],
  [/["']?type["']? ?[:=] ?["'](?:overloaded_error|billing_error|request_too_large)["']/, 3],
  [/provider_name["': ]{1,5}(?:anthropic|amazon bedrock|google)\b/i, 1],
];

/** Shapes and names of other services. */
const otherMarks: [RegExp, number][] = [
  [
    /\bopenai\.[A-Za-z_.]{0,30}Error|new OpenAI\(|\bOpenAIException|api\.openai\.com|platform\.openai\.com/i,
    3,
  ],
  [/["']param["'] ?: ?(?:null|None|["'])|\bparam: (?:null|undefined)/, 2],
  [/maximum context length is \d|insufficient_quota|model_not_found|context_length_exceeded/, 3],
  [
    /generativelanguage|\bgemini\b(?!-claude)|publishers\/google\/models\/gemini|aistudio\.google/i,
    3,
  ],
  [/RESOURCE_EXHAUSTED|INVALID_ARGUMENT/, 1],
  [
    /\b(?:mistral|deepseek|cohere|groq|xai|grok|perplexity|qwen|dashscope|moonshot|zhipu|baidu|qianfan|together\.ai|fireworks\.ai|hugging ?face|replicate)\b/i,
    3,
  ],
  [/provider(?:_name)?["']? ?[:=] ?["']?(?!anthropic|amazon|google|bedrock|vertex)[a-z]/i, 2],
  [
    /\b(?:ollama|llama\.cpp|lm studio|lmstudio|vllm|failed to parse grammar|litellm_proxy_budget)\b/i,
    3,
  ],
  [/["']loc["'] ?: ?[[(]|["']detail["'] ?: ?|["']errors["'] ?: ?\[/i, 3],
  [/["']invalid_union["']/, 6],
  [
    /\b(?:postgres\w{0,4}|pgbouncer|mysql|mariadb|redis|mongo(?:db|ose)?|sqlite3?|elasticsearch|kafka|rabbitmq|kubectl|psql)\b/i,
    3,
  ],
  [
    /\bOPENAI_API_KEY\b|\bOpenAI API key\b|\bpip3? install (?!["']?anthropic)|No matching distribution|\/simple\//,
    3,
  ],
  [
    /when calling the (?!InvokeModel|Converse|CountTokens|GetFoundationModel|ListFoundationModels|AssumeRole|GetInferenceProfile)\w{3,60} operation/,
    3,
  ],
  [
    /(?:for url|GET|POST|PUT|fetching|fetch)[: '"]{1,4}https?:\/\/(?![^/\s]{0,80}(?:anthropic|claude|amazonaws|googleapis|azure|openrouter|localhost|127\.0\.0\.1))/,
    2,
  ],
  [/\bgpt-?[3-9]\w{0,12}\b|\bOpenAI's\b|\bchat completions\b/i, 2],
  [/\bgoogle\.(?:api_core|genai|generativeai)\b|Access-Control-Allow-Origin/, 2],
  // Services that imitate the API under an address of their own.
  [/\bapi\.(?!anthropic\.)[\w.-]{2,60}\/anthropic\b/, 3],
  [/publishers\/google\/models\//, 3],
  [/(?<![\w.-])(?!(?:[\w-]{1,40}-)?aiplatform\.)[\w-]{1,60}\.googleapis\.com/, 2],
  [/["']code["'] ?: ?["']?[45]\d\d\b/, 1],
  [
    /\b(?:graphql|github\.com\/repos|docs\.github\.com|octokit|stripe|twilio|shopify|slack|discord|telegram|firebase|supabase)\b/i,
    3,
  ],
  [/openrouter\.ai\/settings|more credits, or fewer max_tokens/i, 3],
  [
    /\b(?:github\.com\/(?!anthropics)|gitlab\.com|bitbucket\.org|registry\.npmjs|pypi\.org|docker\.io)/i,
    2,
  ],
  [
    /\bENOENT\b|\bErrno (?:2|13|17|28)\b|\bEACCES\b|\bMODULE_NOT_FOUND\b|\b(?:ModuleNotFound|Import|Syntax|OutOfMemory)Error\b|NullPointerException/i,
    2,
  ],
];
