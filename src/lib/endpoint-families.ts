import type { Entry } from './content/entry.ts';

type Family = Entry['endpoints'][number];

/** The families of the calls that can throw an error; none known is `any`. */
export function endpointFamiliesOf(methods: readonly string[]): Entry['endpoints'] {
  const found = methods.map((method) => familyOf(method.replace(/^beta\./, '')));
  const families = [...new Set(found)];
  return families.length === 0 ? ['any'] : families;
}

function familyOf(method: string): Family {
  return families.find(([start]) => method.startsWith(start))?.[1] ?? 'any';
}

/** The first start that fits, so the longer ones come first. */
const families: [string, Family][] = [
  ['messages.batches.', 'message batches'],
  ['messages.countTokens', 'token counting'],
  ['messages.', 'messages'],
  ['files.', 'files'],
  ['models.', 'models'],
  ['skills.', 'skills'],
  ['environments.', 'environments'],
  ['memoryStores.', 'memory stores'],
  ['userProfiles.', 'user profiles'],
  ['organization.invites.', 'invites'],
  ['organization.users.', 'users and roles'],
  ['organization.rbac', 'users and roles'],
  ['organization.claudeCode.', 'claude code admin'],
  ['organization.claudeTag.', 'claude tag'],
  ['organization.externalKeys.', 'encryption keys'],
  ['organization.plugins.', 'plugins'],
  ['organization.compliance', 'compliance'],
  ['organization.', 'organization admin'],
  ['agents.', 'managed agents'],
  ['sessions.', 'managed agents'],
  ['deployments.', 'managed agents'],
  ['vaults.', 'managed agents'],
];
