import { endpointFamilies, type EndpointFamily } from '../content/entry.ts';

/** The families of the calls that can throw an error, in the order of the list; none known is `any`. */
export function endpointFamiliesOf(methods: readonly string[]): EndpointFamily[] {
  const found = new Set(methods.map((method) => familyOf(method.replace(/^beta\./, ''))));
  const listed = endpointFamilies.filter((family) => found.has(family));
  return listed.length === 0 ? ['any'] : listed;
}

function familyOf(method: string): EndpointFamily {
  return families.find(([start]) => method.startsWith(start))?.[1] ?? 'any';
}

/** The first start that fits, so the longer ones come first. */
const families: [string, EndpointFamily][] = [
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
  ['organization.plugin', 'plugins'],
  ['organization.federation.', 'workload identity'],
  ['organization.serviceAccounts.', 'workload identity'],
  ['organization.compliance', 'compliance'],
  ['organization.', 'organization admin'],
  ['agents.', 'managed agents'],
  ['sessions.', 'managed agents'],
  ['deployments.', 'managed agents'],
  ['vaults.', 'managed agents'],
];
