/**
 * Lines of Claude Code about its own settings, tools or files, as a regular expression: features by the words
 * of Claude Code's own error reference, as short as they are still told apart. It travels with the feed and is
 * asked only where no page has the message.
 */
export const ownLines = [
  // Logins of other features, MCP servers, cloud sessions.
  'Agent terminated early due|Artifacts need a|artifact content|Routines are dis|Remote Control [disw]|policy for remote|signed-in claude\\.ai',
  'MCP (server(: y| to sc| ")|server \\S+ is bl|settings|tool \\S+ \\(p)|\\.mcp\\.json: it|URL is missing or not|eadersHelper',
  'Issuer mismatch in|non-https token|local OAuth|callback port|OAuth redirect|proxy refused the conn|cloud environments s|loud sessions\\b|GraphQL is not a',
  'machine was offline|share the transcript|send feedback|Code may not be en|pdftoppm is|tool content removed|PreModelSwitch|as your default',
  // The command line.
  'Installation was killed|downloading the update|total deadline|--(bg and|agents |json-schema is|restricted s)|when using --print|subagent-system-prompt|before `remote-c',
  "ettings file exceeds|(read the|The) current directory|Temp directory \\S|temp (directory|filesystem)|mkdir '\\S*claude|weren't loaded|Workspace not trusted|`claude import|Claude Code config|Could not import \\S+:|keyboard here:",
  'failed for pattern "|requires bash \\(|only whitespace|stream-json input|Unknown command: \\/|ltrareview|merge-base with|has no branches|connected GitHub|GitHub (App pre|isn|org)|uploading this w|sign-on authorization n',
  'resume the conversation|No conversation found with|transcript file|switch renderers|open Claude Desktop|Zed keymap|Skill usage|utput styles [ca]|\\/recap only',
  // Plugins, tools, files.
  '`plugin eval|arketplace (name|conf|entry|")|\\$\\{user_config|Plugin (archive|source p|"\\S+" (is req|was not))|plugin (source must|directory)|packages it lists|path could not be ch|not uninstalled',
  "No such tool av|with zero tools|Read deny rule|ains? null bytes|subagent_type is|memory index at|pkill: ref|'s inbox|agent definition was|ross-session [md]|to this session just|Refusing to (send|read|write|search)|permission check exp|only by name on",
  'output swap|output file was r|disk quota|output was lost|source file (is not v|has the r)|Not published:|approval card|WebFetch cannot|safety check for d|is safe to fetch',
  // Sessions in the background, and what starts Claude Code.
  "background s(ession|ervice)|because the path is|in(side)? the worktree|worktree (is still|has com)|unpushed commits|saved (transcript|conversation)|in another terminal|running Claude session|host process died|isn't responding|respawn was|running agent '",
  'PROCESS_WRAPPER:|(uv|posix)_spawn|before it became r|updated by npm|CLI on PATH|Restored the code|No files were rest|Transcript (writes|saving)|fullscreen renderer|interface error|descriptions are over|Not loaded: ren',
  'permissions\\.allow|is a network path|anaged settings (f|were|a|do|dr)|managed policy settings|otelHeaders|crossSessionIn|RESOURCE must be|permission rule "|file permission checks|wildcard before the|PowerShell tool,|DISABLE_1M|unrecognized_model|sandbox mask',
].join('|');
