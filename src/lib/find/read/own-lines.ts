/**
 * Whether a text has a line of Claude Code about its own settings, tools or files. It is asked only where no
 * page has the message; what it knows are the features that Claude Code's own error reference names.
 */
export function isOwnLine(text: string): boolean {
  return text.length <= longestOwn && ownLine.test(text.replace(/[\u2018\u2019]/g, "'"));
}

/** Characters of a paste that is a line of Claude Code with what stands around it. */
const longestOwn = 4000;

/** Features by the words that their messages have, in the order of Claude Code's error reference. */
const ownLine = new RegExp(
  [
    // Logins of other features, MCP servers, cloud sessions.
    'Agent terminated early due to an API error',
    'Artifacts need a claude\\.ai login|artifact content',
    "Routines are disabled by your organization's policy",
    'Remote Control (?:is|was|stopped|disconnected|session|sessions)\\b|policy for remote control|signed-in claude\\.ai account',
    'MCP server "?[\\w .-]{1,60}"? (?:needs|rejected|requires re-|was not saved|was not removed|may not have|is blocked)',
    "add MCP server|open MCP settings|MCP tool \\S+ \\(passed via|read \\.mcp\\.json|server's URL is missing",
    'headersHelper|Issuer mismatch in authorization response|non-https token endpoint|support local OAuth',
    'OAuth callback port|ports for OAuth redirect|proxy refused the connection',
    'cloud environments service|[Cc]loud sessions\\b|(?:GraphQL query is not enabled for|not available from Claude Code) (?:this )?sessions?',
    'sessions? ended while this machine|share the transcript|send feedback|Claude Code may not be enabled',
    // Files, models and settings of a session.
    "pdftoppm|\\[Unsupported tool content removed\\]|PreModelSwitch|couldn't (?:save it|confirm it was saved) as your default",
    'Installation was killed|downloading the update|exceeded the total deadline',
    '--bg and --print|-subagent-system-prompt|--restricted session|--json-schema is|--agents (?:configuration|takes|file)|when using --print|before `remote-control`',
    "[Ss]ettings file exceeds|current directory|Temp directory \\S|temp (?:directory|filesystem)|mkdir '\\S*claude|weren't loaded",
    'Workspace not trusted|`claude import`|Claude Code config\\b|Could not import \\S+:|read the keyboard here',
    'Shell command (?:permission check )?failed for pattern|Skill \\S+ requires bash|only whitespace|stream-json input',
    '\\bUnknown command: /|[Uu]ltrareview\\b|merge-base with|checkout has no branches|connected GitHub account|GitHub App preflight|Not uploading this working tree',
    "GitHub isn't connected|GitHub organization(?:'s| has| requires)|[Ss]ingle sign-on authorization needed",
    'resume the conversation|No conversation found with session|transcript file|Cannot switch renderers|open Claude Desktop|Zed keymap',
    'Skill usage reports|[Oo]utput styles (?:can|are)|\\/recap only runs',
    // Plugins.
    '`plugin eval`|[Mm]arketplace (?:name|configuration|entry|")|reserved marketplace|\\$\\{user_config|Plugin (?:archive|source|")|plugin (?:source|directory)|packages it lists|path could not be checked|was not uninstalled',
    // Tools.
    'No such tool available|with zero tools|Read deny rule|contains? null bytes|subagent_type is required|memory index|pkill: refusing',
    "'s inbox|agent definition was not restored|[Cc]ross-session|Too many messages to this session|Refusing to (?:send|read|write|search)|permission check expired|ripgrep was found only",
    'task output swap|output file was replaced|disk quota|Command output was lost|source file (?:is not valid UTF|has the replacement)|Not published:|approval card',
    'WebFetch cannot fetch|safety check for domain|verify if domain',
    // Sessions in the background, and what starts Claude Code.
    'background s(?:ession|ervice)|blocked because the path|isolated in the worktree|inside the worktree|worktree (?:is still|has commits)|unpushed commits',
    "saved transcript|running in another terminal|another running Claude session|saved conversation|terminal host process|[Ss]ession isn't responding|it isn't responding|respawn was in flight|running agent '",
    'CLAUDE_CODE_PROCESS_WRAPPER|uv_spawn|posix_spawn|exited before it became reachable|being updated by npm|Claude CLI on PATH',
    'Restored the code|No files were restored|Transcript (?:writes|saving)|fullscreen renderer|unrecoverable interface error|Agent descriptions are over|Not loaded: rename',
    // Configuration.
    '\\bpermissions\\.allow\\b|is a network path|[Mm]anaged settings (?:failed|were not|allow|document|drop-in)|managed policy settings|otelHeadersHelper|crossSessionInbound',
    'ANTHROPIC_FOUNDRY_RESOURCE must|Invalid permission rule|file permission checks|wildcard before the rest|turns off the PowerShell|CLAUDE_CODE_DISABLE_1M|claude-code:unrecognized_model|sandbox mask files',
  ].join('|'),
);
