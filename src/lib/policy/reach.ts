import { failovers, type Entry, type Failover, type Scope } from '../content/entry.ts';

/** Whom an error reaches, and where else the work could go; null where nobody states it. */
export type Reach = {
  scope: Scope | null;
  failover: Failover[] | null;
  /** False where a person judged it for this error; true where the rules below say it. */
  derived: { scope: boolean; failover: boolean };
};

type Facts = Pick<
  Entry,
  'situation' | 'type' | 'code' | 'status' | 'explained' | 'scope' | 'failover'
>;

/** Entry in, its reach out: what is written, else what follows from type and place of the fault. */
export function reachOf(entry: Facts): Reach {
  const scope = entry.scope?.of ?? derivedScope(entry);
  return {
    scope,
    failover: entry.failover?.to ?? derivedFailover(entry, scope),
    derived: { scope: entry.scope === undefined, failover: entry.failover === undefined },
  };
}

/** Types whose meaning says whom they reach come first; then the place of the fault. */
function derivedScope({ situation, type, status, explained }: Facts): Scope | null {
  if (!explained) return null;
  if (type === 'overloaded_error') return 'model';
  if (type === 'rate_limit_error' || type === 'billing_error') return 'organization';
  if (type === 'authentication_error') return 'key';
  if (situation === 'request') return 'request';
  if (situation === 'network') return 'network';
  if (situation === 'anthropic') return 'service';
  return type === 'permission_error' && status === 403 ? 'key' : null;
}

/** Rate limits count for each model class; for the rest, limits with a code of their own too, the scope decides. */
function derivedFailover({ type, code, situation }: Facts, scope: Scope | null): Failover[] | null {
  if (scope === null) return null;
  if (type === 'rate_limit_error' && code === null && situation === 'rate')
    return ['model', 'provider'];
  return failoverOf[scope];
}

/** Where the same work may succeed, by whom the error reaches; an empty list is nowhere. */
const failoverOf: Record<Scope, Failover[] | null> = {
  // What has to change goes along with the request.
  request: [],
  key: ['key'],
  workspace: ['key', 'provider'],
  organization: ['provider'],
  model: ['model', 'provider'],
  platform: ['provider'],
  // The way there is the same or not, and nobody here can tell.
  network: null,
  service: ['provider'],
};

/** Words for a reach, as a fact on a page. */
export function reachWords({ scope, failover, derived }: Reach): string {
  if (scope === null) return 'not stated';
  const where =
    failover === null
      ? ''
      : failover.length === 0
        ? '; going elsewhere does not help'
        : `; may help: another ${failovers.filter((name) => failover.includes(name)).join(', ')}`;
  return `${scope}${where}${derived.scope && derived.failover ? ' (derived)' : ''}`;
}
