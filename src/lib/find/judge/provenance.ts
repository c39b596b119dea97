import { namesForeignHost } from './hosts.ts';
import { namesForeignModel } from './models.ts';

/** What speaks for and against a text coming from the Claude API. */
export type Provenance = {
  /** Sum of the marks for it; 2 or more means that the text names Claude or has its shapes. */
  ours: number;
  /** Sum of the marks of other services. */
  others: number;
};

/** Weighs the marks of the Claude API against those of other services; wordings are judged elsewhere. */
export function weighProvenance(text: string): Provenance {
  const half = longestSample / 2;
  const sample =
    text.length > longestSample ? `${text.slice(0, half)}\n${text.slice(-half)}` : text;
  const ours = sum(ourMarks, sample);
  const isAnotherModel = ours < envelope && namesForeignModel(sample);
  const isElsewhere = namesForeignHost(sample);
  const others = sum(otherMarks, sample) + (isAnotherModel ? 3 : 0) + (isElsewhere ? 2 : 0);
  return { ours, others };
}

/**
 * Whether the marks of another service outweigh ours, or weigh the same; one weak mark proves nothing. A
 * person who tells of Claude may compare it with others.
 */
export function isForeign({ ours, others, isTold }: Provenance & { isTold?: boolean }): boolean {
  return others >= 2 && (isTold === true ? ours === 0 : others >= ours);
}

/** Weight of a shape that nobody else has. */
export const envelope = 3;

/** Characters that are searched for marks: a service is named at the beginning or near the error at the end. */
const longestSample = 200_000;

function sum(marks: [RegExp, number][], text: string): number {
  return marks.reduce((total, [mark, weight]) => total + (mark.test(text) ? weight : 0), 0);
}

/** Shapes and names that only the Claude API, its SDKs, Claude Code and the platforms of Claude have. */
const ourMarks: [RegExp, number][] = [
  // The error object, whichever notation prints it, and whichever member comes first.
  [
    /["']?type["']? ?(?:[:=]|=>) ?["']error["'] ?, ?\s{0,40}["']?error["']? ?(?:[:=]|=>) ?%?[{[]/i,
    3,
  ],
  [
    /["']?error["']? ?(?:[:=]|=>) ?%?[{[][^]{0,700}[}\]]\s{0,9}, ?["']?type["']? ?(?:[:=]|=>) ?["']error["']/i,
    3,
  ],
  [/\bmap\[error:map\[[^]{0,700}\] (?:request_id:req_\w+ )?type:error\b/, 3],
  [
    /api\.anthropic\.com|@anthropic-ai\/|anthropic-sdk|anthropic_sdk|claude_\w+_sdk|site-packages\/anthropic/i,
    3,
  ],
  [
    /\banthropic\.[A-Za-z_]{0,20}\.?[A-Z]\w{2,40}(?:Error|Exception)|\bAnthropic\w{0,20}(?:Error|Exception)\b/,
    3,
  ],
  [
    /\bAnthropic(?:::|\\)|\bcom\.anthropic\b|anthropic-(?:version|beta|ratelimit|organization|dangerous)\b/i,
    3,
  ],
  [/anthropic/i, 2],
  [/\breq_(?:01|vrtx_|bdrk_)/, 3],
  [/\b(?:msgbatch|toolu|srvtoolu)_[A-Za-z0-9]{4}|\bmsg_01[A-Za-z0-9]{6}/, 2],
  [/\bclaude(?:[- ]?\d|-\w|\b)|\b(?:opus|sonnet|haiku|fable|mythos) ?(?:\d|\[1m\])/i, 2],
  // Where Claude is named, the name of a model says nothing more.
  [/^(?![^]*claude)[^]*\b(?:opus|sonnet|haiku)\b/i, 1],
  // Types of the SDKs: blocks, events and parameters.
  [
    /\b(?:Redacted)?ThinkingBlock|\b(?:ToolUse|ToolResult|ServerToolUse)Block|\bRaw(?:Message|ContentBlock)\w{3,20}Event\b|\b(?:Beta)?MessageStream(?:Event|Manager)\b/,
    2,
  ],
  // What Claude Code prints before an error.
  [/^[^\w[]{0,12}API Error\b/m, 2],
  [/\bapi error\b|\b529(?:s|\b)/i, 1],
  [/\/v1\/messages\b/, 1],
  [/\boverloaded_error\b/, 2],
  // The message of that type, as a wrapper quotes it.
  [/\berror: Overloaded\b/, 1],
  [/["']?type["']? ?[:=] ?["'](?:overloaded_error|billing_error|request_too_large)["']/, 3],
  [/\bretrying in \d{1,4} ?s/i, 1],
  // Bedrock answers throttling with 429, other services of AWS with 400.
  [/ThrottlingException[^]{0,200}\b429\b|\b429\b[^]{0,200}ThrottlingException/, 1],
  [/\baiplatform\.googleapis\.com\b/, 1],
  [
    /\bmessages\.\d{1,5}\.content\b|\btools\.\d{1,4}\.custom\b|\btool_use\b|\btool_result\b|\bbudget_tokens\b|\bcache_control\b|\bredacted_thinking\b/,
    2,
  ],
  [/provider_name["': ]{1,5}(?:anthropic|amazon bedrock|google)\b/i, 1],
];

/** Modules that call Claude for others, and libraries under the SDKs: an exception of theirs may carry ours. */
const carriers =
  'anthropic|claude_\\w+|com|software|httpx2?|httpcore2?|h11|h2|anyio|requests|urllib3|aiohttp|litellm|langchain\\w*|llama_index|pydantic_ai|pydantic|botocore|boto3|google|openai|instructor|tenacity|crewai|dspy|autogen\\w*|agno|java|javax|sun|kotlin|System|asyncio|ssl|socket|concurrent|builtins|exceptions|core|errors|api|app|src|main|self';

/** Shapes of other programs. A shape says more than a list of names: a new service has the same ones. */
const otherMarks: [RegExp, number][] = [
  // An exception in the namespace of somebody else.
  [
    new RegExp(
      `(?<![\\w.$/-])(?!(?:${carriers})[.\\\\:])[a-z]\\w{1,30}(?:\\.\\w{1,40}){0,5}\\.[A-Z]\\w{1,50}(?:Error|Exception)\\b`,
    ),
    2,
  ],
  // Members that the error object of the Claude API does not have.
  [/["']param["'] ?: ?(?:null|None|["'])|\bparam: (?:null|undefined)/, 2],
  [/["']code["'] ?: ?["']?[45]\d\d\b/, 1],
  [/["']loc["'] ?: ?[[(]|["']detail["'] ?: ?|["']errors["'] ?: ?\[/i, 3],
  [/["']invalid_union["']/, 6],
  // Pydantic outside of a response, and its path into somebody's own body.
  [
    /\[type=\w{3,40}, input_value=|\b\d+ validation errors? for [A-Z]\w+\n|^\W{0,3}(?:body|query|path)\.\w+[\w.]*: /m,
    3,
  ],
  // Services that imitate the API under an address of their own.
  [/\bapi\.(?!anthropic\.)[\w.-]{2,60}\/anthropic\b/, 3],
  [/publishers\/google\/models\//, 3],
  [/(?<![\w.-])(?!(?:[\w-]{1,40}-)?aiplatform\.)[\w-]{1,60}\.googleapis\.com/, 2],
  [
    /when calling the (?!InvokeModel|Converse|CountTokens|GetFoundationModel|ListFoundationModels|AssumeRole|GetInferenceProfile)\w{3,60} operation/,
    4,
  ],
  // AWS says the same in each of its services; only Bedrock has Claude.
  [
    /\bawssdk\.services\.(?!bedrock)|\bcom\.amazonaws\.services\.(?!bedrock)|\(Service: (?!\w{0,10}Bedrock)[A-Z]\w{1,40}[,;] Status Code|\bcom\.amazon\.coral\.|(?<![\w.-])(?!bedrock)[\w-]{2,40}(?:\.[\w-]{2,30})?\.amazonaws\.com\b/,
    4,
  ],
  // Libraries made as ours is made, which print the same lines.
  [
    /\bnew (?!Anthropic)[A-Z]\w{1,30}\(\{ ?apiKey|\b(?:openai|groq|cerebras)(?:-sdk|_cloud_sdk)?\/[\w./-]{1,80}\.(?:m?js|py)\b/,
    3,
  ],
  [/provider(?:_name)?["']? ?[:=] ?["']?(?!anthropic|amazon|google|bedrock|vertex)[a-z]/i, 2],
  // A host that could not be reached, and is none of ours.
  [
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|lookup|resolve host:?) (?![\w.-]*(?:anthropic|claude|amazonaws|googleapis|azure))[a-z][\w-]*\.[\w.-]*[a-z]/i,
    3,
  ],
  // A program that could not find a file, a package or its memory.
  [
    /\bENOENT\b|\bErrno (?:2|13|17|28)\b|\bEACCES\b|\bMODULE_NOT_FOUND\b|\b(?:ModuleNotFound|Import|Syntax|OutOfMemory)Error\b|NullPointerException/i,
    1,
  ],
  [
    /\bpip3? install (?!["'`]?(?:anthropic|httpx))|No matching distribution|\/simple\/|Access-Control-Allow-Origin/,
    3,
  ],
  // Those whose errors are worded most like ours: other makers of models.
  [
    /\bopenai\.[A-Za-z_.]{0,30}Error|new OpenAI\(|\bOpenAIException|api\.openai\.com|platform\.openai\.com|\bOPENAI_API_KEY\b|\bOpenAI API key\b/i,
    3,
  ],
  [
    /maximum context length is \d|insufficient_quota|model_not_found|context_length_exceeded|\bOpenAI's\b|\bchat completions\b/i,
    3,
  ],
  [
    /generativelanguage|\bgemini\b(?!-claude)|aistudio\.google|google\.(?:api_core|genai|generativeai)\b/i,
    3,
  ],
  [/RESOURCE_EXHAUSTED|INVALID_ARGUMENT/, 1],
  [
    /\b(?:mistral|deepseek|cohere|groq|xai|grok|perplexity|qwen|dashscope|moonshot|zhipu|qianfan|hugging ?face|replicate)\b/i,
    3,
  ],
  [/\b(?:ollama|llama\.cpp|lm ?studio|vllm|failed to parse grammar|litellm_proxy_budget)\b/i, 4],
  [/openrouter\.ai\/settings|more credits, or fewer max_tokens/i, 3],
  // What a log is of, by its most frequent names.
  [
    /\b(?:postgres\w{0,4}|mysql|redis|mongo(?:db|ose)?|sqlite3?|kafka|kubectl|graphql|stripe|twilio|slack|discord|firebase)\b/i,
    3,
  ],
  [
    /\b(?:github\.com\/(?!anthropics)|api\.github|docs\.github|gitlab\.com|registry\.npmjs|pypi\.org|docker\.io)/i,
    2,
  ],
];
