/**
 * Names of what differs between two texts of one source file: classes, functions, types, constants, and
 * `Class.method` where a method alone did. What a file imports is no name.
 */
export function changedSymbols(before: string, after: string): string[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => name !== '' && old.get(name) !== now.get(name)).sort();
}

/** The text of each declaration with the comment above it; the rest is the file's own, under ''. */
function blocksOf(text: string): Map<string, string> {
  const blocks = new Map<string, string>();
  let owner = '';
  let name = '';
  let comment = '';
  for (const line of text.split('\n')) {
    const found = top(line);
    const method = owner === '' ? undefined : methodLine.exec(line)?.slice(1).find(Boolean);
    if (found !== undefined) [owner, name] = [classLine.test(line) ? found : '', found];
    else if (method !== undefined) name = `${owner}.${method}`;
    const begins = found !== undefined || method !== undefined;
    if (!begins && commentLine.test(line)) comment += `${line}\n`;
    else {
      add(comment + line);
      comment = '';
    }
  }
  if (comment !== '') add(comment);
  return blocks;

  function add(lines: string): void {
    blocks.set(name, `${blocks.get(name) ?? ''}${lines}\n`);
  }
}

/** The name of a line that begins a declaration; '' for one that begins a list of imports or exports. */
function top(line: string): string | undefined {
  if (listLine.test(line)) return '';
  return declaration.exec(line)?.slice(1).find(Boolean);
}

const listLine =
  /^(?:import|export)\s*(?:type\s*)?[{*]|^import\s|^from\s|^export declare namespace\b/;
const classLine = /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?class\s/;
const commentLine = /^\s*(?:\/\*\*|\*|@)/;
const methodLine =
  /^(?: {2}(?:(?:async|static|private|protected|override|get|set)\s+)*(\w+)\s*[(<]| {4}(?:async\s+)?def\s+(\w+))/;

/** In either language; `Anthropic.FileExpiredError = FileExpiredError` belongs to the class. */
const declaration =
  /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:class|interface|function|type|enum|const|let|def)\s+\*?(\w+)|^([A-Z][A-Z_0-9]+)\s*[:=]|^\w+\.(\w+)\s*=/;
