import { pythonCall } from './calls.ts';
import { indent, lines, lookUp, markName, type Plan } from './plan.ts';
import { chunk, quoteList } from './source-text.ts';

/** Plan in, Python source out, formatted as Black does. */
export function pythonProgram(plan: Plan): string {
  const { check, maxRetries } = plan;
  const client = `client = anthropic.Anthropic(${maxRetries === null ? '' : `max_retries=${maxRetries}`})`;
  const marks =
    check.by === 'text'
      ? [`${markName(check)} = ${quoteList('python', check.marks)}`]
      : check.by === 'code' && isLong(check.code)
        ? [`CODE = "${check.code}"`]
        : [];
  const raised = check.by === 'class' ? classOf(check.path) : { name: 'anthropic.APIStatusError' };
  const head = ['import anthropic', ...importOf(raised), '', client, ...marks, ''];
  const call = pythonCall(plan);
  if (check.by === 'stop-reason')
    return lines([
      ...head,
      ...call,
      `if message.stop_reason == "${check.reason}":`,
      ...indent(4, [...chunk('python', plan.says, 4), 'print("Request id:", message._request_id)']),
      'else:',
      '    print(message.content)',
    ]);
  const shown = call[0]?.startsWith('message =') ? ['print(message.content)'] : [];
  return lines([
    ...head,
    'try:',
    ...indent(4, [...call, ...shown]),
    `except ${raised.name} as error:`,
    ...indent(4, pythonBranch(plan)),
  ]);
}

/** A class below the package's root is imported: its module is no attribute that a type checker knows. */
function classOf(path: string): { name: string; module?: string } {
  const at = path.lastIndexOf('.');
  const module = path.slice(0, at);
  return module === 'anthropic' ? { name: path } : { name: path.slice(at + 1), module };
}

function importOf({ name, module }: { name: string; module?: string }): string[] {
  return module === undefined ? [] : [`from ${module} import ${name}`];
}

function pythonBranch(plan: Plan): string[] {
  const { check } = plan;
  const facts = [
    ...(plan.showsWait
      ? ['print("retry-after:", error.response.headers.get("retry-after", "not sent"))']
      : []),
    ...(plan.hasRequestId ? ['print("Request id:", error.request_id)'] : []),
  ];
  const report = (depth: number) => [...chunk('python', plan.says, depth), ...facts];
  const matching = (subject: string, pattern: string) => [
    `match ${subject}:`,
    `    case ${pattern}:`,
    ...indent(8, report(12)),
    '    case _:',
    '        raise',
  ];
  switch (check.by) {
    case 'code': {
      const code = isLong(check.code) ? 'code' : `"${check.code}"`;
      const guard = isLong(check.code) ? ' if code == CODE' : '';
      return [
        '# From the body: error.error_code exists since anthropic 2.5.0 only.',
        ...matching('error.body', `{"error": {"details": {"error_code": ${code}}}}${guard}`),
      ];
    }
    case 'text': {
      const name = markName(check);
      const guard = {
        is: check.marks.length > 1 ? `text in ${name}` : `text == ${name}`,
        starts: `text.startswith(${name})`,
        ends: `text.endswith(${name})`,
        contains: check.marks.length > 1 ? `any(p in text for p in ${name})` : `${name} in text`,
      }[check.how];
      const pattern = `{"error": {"message": str(text)}} if ${guard}`;
      return check.status === null
        ? matching('error.body', pattern)
        : matching('error.status_code, error.body', `${check.status}, ${pattern}`);
    }
    case 'type': {
      const guard = [`if error.type != "${check.type}":`, '    raise'];
      if (!plan.readsCode) return [...guard, ...report(4)];
      return [
        ...guard,
        'match error.body:',
        '    case {"error": {"details": {"error_code": str(code)}}}:',
        `        print("${lookUp}", code)`,
        '    case _:',
        ...indent(8, chunk('python', plan.says, 12)),
        ...facts,
      ];
    }
    case 'status':
      return [`if error.status_code != ${check.status}:`, '    raise', ...report(4)];
    default:
      return report(4);
  }
}

/** Whether a code is too long to stand in its pattern on one line. */
function isLong(code: string): boolean {
  return code.length > 32;
}
