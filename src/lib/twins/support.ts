import { z } from 'astro/zod';
import type { Entry } from '../content/entry.ts';
import { subjectOf } from '../page/subjects.ts';
import { reachOf } from '../policy/reach.ts';
import { customerText, isLinked, isOfCustomer } from './customer.ts';
import { fillable } from './ticket-values.ts';

/** What a support desk needs of an error beside its fixes. */
export const supportSchema = z.strictObject({
  customer: z.string().describe('For the customer: what happened, who acts, what next.'),
  account: z.string().nullable().describe('Whose account it is about; null where nothing says.'),
  collect: z.array(z.string()).describe('What to note before writing to anybody.'),
  to: z.string().describe('Where to send it.'),
});
export type Support = z.infer<typeof supportSchema>;

/** Entry in, what a support desk needs out; grounds are in the guide on request ids. */
export function supportOf(entry: Entry): Support {
  const { collect, to } = deskOf(entry);
  return { customer: customerText(entry), account: accountOf(entry), collect, to };
}

const { requestId, sdk, model, platform } = fillable;
const time = 'Time with time zone';
const organization = 'Organization id (header anthropic-organization-id)';
const workspace = 'Workspace id (header anthropic-workspace-id)';
const console =
  'Get help in the Console (https://platform.claude.com), or https://support.claude.com';

/** What to collect and where it goes, by who answers for the failure. */
function deskOf(entry: Entry): Pick<Support, 'collect' | 'to'> {
  const { id, status, situation } = entry;
  const subject = subjectOf(entry);
  if (/^gateway-|^wrapper-/.test(id))
    return {
      collect: [
        requestId,
        time,
        'Host of the base URL',
        'Response of the same call without the gateway',
        model,
        sdk,
      ],
      to: 'Whoever runs the gateway, or the maintainers of the library',
    };
  if (subject === 'platforms')
    return {
      collect: [
        requestId,
        time,
        'Account, project or resource at the platform',
        platform,
        model,
        sdk,
      ],
      to: `Support of ${platformOf(id)}: it has the account and the quota`,
    };
  if (isOfCustomer(entry) && !isLinked(entry))
    return {
      collect: [
        'Version (claude --version)',
        'Account and login method (/status)',
        requestId,
        time,
        model,
        platform,
      ],
      to: `/feedback in Claude Code. Questions about an account or a bill: ${console}`,
    };
  if (status === null)
    return {
      collect: [
        requestId,
        time,
        sdk,
        'Runtime and operating system',
        'Proxy, VPN or gateway in between',
        model,
        platform,
      ],
      to:
        situation === 'network'
          ? `Whoever runs the network or the proxy. If the API cannot be reached from anywhere: ${console}`
          : `Whoever maintains the program: it failed there. In doubt: ${console}`,
    };
  // A page of an edge has no request id.
  const ray = /cloudflare|502-html|not-allowed-403/.test(id) ? ['Header cf-ray'] : [];
  const facts = [requestId, ...ray, time, organization, workspace, sdk, model, platform];
  if (isLinked(entry))
    return {
      collect: [requestId, time, 'User profile id (uprof_…)', organization, sdk],
      to: `The customer, who sees the reason in the linked organization. Then ${console}`,
    };
  if (['admin', 'members', 'data', 'agents', 'extensions'].includes(subject))
    return {
      collect: [
        requestId,
        time,
        organization,
        'Id of what the call was about',
        'The whole message',
        sdk,
        platform,
      ],
      to: asksAccountTeam(entry) ? `Your Anthropic account team, or ${console}` : console,
    };
  return {
    collect: facts,
    to:
      situation === 'anthropic'
        ? `Nobody, while https://status.claude.com shows an incident. If it lasts: ${console}`
        : situation === 'request'
          ? `Nobody yet: change the request first. If it is right as it is: ${console}`
          : asksAccountTeam(entry)
            ? `Your Anthropic account team, or ${console}`
            : console,
  };
}

function platformOf(id: string): string {
  if (id.startsWith('azure-')) return 'Microsoft';
  return id.startsWith('vertex-') ? 'Google Cloud' : 'AWS';
}

function asksAccountTeam({ fixes }: Entry): boolean {
  return fixes.some(({ steps }) => steps.some((step) => /Anthropic account team/.test(step)));
}

/** Whose account it is, where the entry's code, platform or scope says so. */
function accountOf(entry: Entry): string | null {
  const { id, explained } = entry;
  if (isLinked(entry) || id === 'user_profile_required')
    return "The customer's own Claude organization, linked to yours";
  if (id === 'billing_error')
    return "Yours; with a code that starts with linked_organization, the customer's linked one";
  if (/^gateway-/.test(id)) return 'That of whoever runs the gateway';
  if (/^(?:bedrock|vertex|azure)-/.test(id))
    return 'Yours with the cloud platform, not one with Anthropic';
  if (isOfCustomer(entry))
    return 'The Claude account that signed in; /status in Claude Code names it';
  if (!explained) return null;
  const { scope } = reachOf(entry);
  if (scope === 'organization' || scope === 'key')
    return 'The organization that owns the key: the header anthropic-organization-id names it';
  if (scope === 'workspace')
    return 'The workspace of the key: the header anthropic-workspace-id names it';
  return null;
}
