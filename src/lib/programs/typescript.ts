import { typescriptCall } from './calls.ts';
import { indent, lines, lookUp, markName, type Check, type Plan } from './plan.ts';
import { chunk, quoteList, statement } from './source-text.ts';

/** Plan in, TypeScript source out, formatted as Prettier does with single quotes and 90 columns. */
export function typescriptProgram(plan: Plan): string {
  const { check, maxRetries } = plan;
  const client = `const client = new Anthropic(${maxRetries === null ? '' : `{ maxRetries: ${maxRetries} }`});`;
  const marks =
    check.by === 'text'
      ? [`const ${markName(check).toLowerCase()} = ${quoteList('typescript', check.marks)};`]
      : [];
  const readsCode = check.by === 'code' || (check.by === 'type' && plan.readsCode);
  const body = readsCode
    ? ['type Body = { error?: { details?: { error_code?: string } | null } };', '']
    : check.by === 'text'
      ? ['type Body = { error?: { message?: string } };', '']
      : [];
  const head = ["import Anthropic from '@anthropic-ai/sdk';", '', ...body, client, ...marks, ''];
  const call = typescriptCall(plan);
  if (check.by === 'stop-reason')
    return lines([
      ...head,
      ...call,
      `if (message.stop_reason === '${check.reason}') {`,
      ...indent(2, [
        ...chunk('typescript', plan.says, 2),
        "console.log('Request id:', message._request_id);",
      ]),
      '} else {',
      '  console.log(message.content);',
      '}',
    ]);
  const shown = call[0]?.startsWith('const message') ? ['console.log(message.content);'] : [];
  const raised = check.by === 'class' ? check.path : 'Anthropic.APIError';
  return lines([
    ...head,
    'try {',
    ...indent(2, [...call, ...shown]),
    '} catch (error) {',
    ...indent(2, [
      ...rethrowUnless(raised),
      ...typescriptGuard(check, readsCode),
      ...(check.by === 'type' && readsCode
        ? [
            'if (code !== undefined) {',
            `  console.log('${lookUp}', code);`,
            '} else {',
            ...indent(2, chunk('typescript', plan.says, 4)),
            '}',
          ]
        : chunk('typescript', plan.says, 2)),
      ...(plan.showsWait
        ? ["console.log('retry-after:', error.headers?.get('retry-after') ?? 'not sent');"]
        : []),
      ...(plan.hasRequestId ? ["console.log('Request id:', error.requestID);"] : []),
    ]),
    '}',
  ]);
}

function rethrowUnless(raised: string): string[] {
  return statement(`if (!(error instanceof ${raised}))`, 'throw error;');
}

function typescriptGuard(check: Check, readsCode: boolean): string[] {
  switch (check.by) {
    case 'code':
      return [
        '// From the body: error.errorCode exists since @anthropic-ai/sdk 1.5.0 only.',
        'const code = (error.error as Body | undefined)?.error?.details?.error_code;',
        `if (code !== '${check.code}') throw error;`,
      ];
    case 'text': {
      const name = markName(check).toLowerCase();
      const each = name.slice(0, -1);
      const several = check.marks.length > 1;
      const holds = {
        is: several ? `!${name}.includes(text)` : `text !== ${name}`,
        starts: several ? '!isKnown' : `!text.startsWith(${name})`,
        ends: several ? '!isKnown' : `!text.endsWith(${name})`,
        contains: several ? '!isKnown' : `!text.includes(${name})`,
      }[check.how];
      const method = { is: null, starts: 'startsWith', ends: 'endsWith', contains: 'includes' }[
        check.how
      ];
      const status = check.status === null ? '' : `error.status !== ${check.status} || `;
      return [
        "const text = (error.error as Body | undefined)?.error?.message ?? '';",
        ...(several && method !== null
          ? [`const isKnown = ${name}.some((${each}) => text.${method}(${each}));`]
          : []),
        `if (${status}${holds}) throw error;`,
      ];
    }
    case 'type': {
      const guard = `if (error.type !== '${check.type}') throw error;`;
      const code = 'const code = (error.error as Body | undefined)?.error?.details?.error_code;';
      return readsCode ? [guard, code] : [guard];
    }
    case 'status':
      return [`if (error.status !== ${check.status}) throw error;`];
    default:
      return [];
  }
}
