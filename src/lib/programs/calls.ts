import type { Plan } from './plan.ts';
import { statement } from './source-text.ts';

/** Model that the programs call; it is in the SDK's model type and not deprecated. */
const model = 'claude-opus-5-5';

/** A call of each endpoint family: resource path with a list, in the names of either SDK. */
const lists: Record<string, { python: string; typescript: string }> = {
  'message batches': { python: 'messages.batches', typescript: 'messages.batches' },
  files: { python: 'beta.files', typescript: 'beta.files' },
  models: { python: 'models', typescript: 'models' },
  skills: { python: 'beta.skills', typescript: 'beta.skills' },
  environments: { python: 'beta.environments', typescript: 'beta.environments' },
  'memory stores': { python: 'beta.memory_stores', typescript: 'beta.memoryStores' },
  'user profiles': { python: 'beta.user_profiles', typescript: 'beta.userProfiles' },
  'managed agents': { python: 'beta.agents', typescript: 'beta.agents' },
  'organization admin': {
    python: 'beta.organization.workspaces',
    typescript: 'beta.organization.workspaces',
  },
  invites: { python: 'beta.organization.invites', typescript: 'beta.organization.invites' },
  'users and roles': { python: 'beta.organization.users', typescript: 'beta.organization.users' },
  'encryption keys': {
    python: 'beta.organization.external_keys',
    typescript: 'beta.organization.externalKeys',
  },
  plugins: { python: 'beta.organization.plugins', typescript: 'beta.organization.plugins' },
  'claude tag': {
    python: 'beta.organization.claude_tag.bundles',
    typescript: 'beta.organization.claudeTag.bundles',
  },
  'claude code admin': {
    python: 'beta.organization.claude_code.managed_settings.rbac_groups',
    typescript: 'beta.organization.claudeCode.managedSettings.rbacGroups',
  },
};

/** The lines of the call in Python; the families have one that needs no arguments. */
export function pythonCall({ call }: Plan): string[] {
  const request = [`    model="${model}",`];
  const messages = '    messages=[{"role": "user", "content": "Hello"}],';
  if (call === 'token counting')
    return [
      'count = client.messages.count_tokens(',
      ...request,
      messages,
      ')',
      'print(count.input_tokens)',
    ];
  if (call === 'compliance')
    return [
      '# Your own call goes here.',
      'print(client.get("/v1/compliance/activities", cast_to=object))',
    ];
  const list = lists[call];
  if (list) {
    const loop = `for item in client.${list.python}.list():`;
    const isLong = loop.length > 84; // the call stands four columns in
    return [
      '# Your own call goes here.',
      ...(isLong ? [`resource = client.${list.python}`, 'for item in resource.list():'] : [loop]),
      '    print(item)',
    ];
  }
  return ['message = client.messages.create(', ...request, '    max_tokens=256,', messages, ')'];
}

/** The same call in TypeScript. */
export function typescriptCall({ call }: Plan): string[] {
  const request = [`  model: '${model}',`];
  const messages = "  messages: [{ role: 'user', content: 'Hello' }],";
  if (call === 'token counting')
    return [
      'const count = await client.messages.countTokens({',
      ...request,
      messages,
      '});',
      'console.log(count.input_tokens);',
    ];
  if (call === 'compliance')
    return [
      '// Your own call goes here.',
      "console.log(await client.get('/v1/compliance/activities'));",
    ];
  const list = lists[call];
  if (list)
    return [
      '// Your own call goes here.',
      ...statement(
        `for await (const item of client.${list.typescript}.list())`,
        'console.log(item);',
      ),
    ];
  return [
    'const message = await client.messages.create({',
    ...request,
    '  max_tokens: 256,',
    messages,
    '});',
  ];
}
