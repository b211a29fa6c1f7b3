import type { Access, AccessResource } from '@salesmesh/chassis/access';
import { type CallContext, currentContext } from '@salesmesh/chassis/context';
import type { Automation } from '../automation/automation.ts';
import { complianceErrors } from '../errors.ts';
import type { KeeperStore } from '../keeper/keeper-store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

export type PersonAction = 'read' | 'add_consent' | 'restrict' | 'object' | 'settle' | 'keep';
type AutomationAction = 'read' | 'request' | 'settle';
/** Automations that a list may hold: all, or those for these teams and recipients. */
export type AutomationSight = 'all' | { readonly teams: readonly string[]; readonly recipientIds: readonly string[] };

/** Who may see and do what with persons and automations, as `policies/access` says. */
export type ComplianceAccess = {
  /** NOT_FOUND compliance.recipient_not_found, so that nobody learns which ids exist. */
  assertPerson(action: PersonAction, recipientId: string): Promise<void>;
  /** The same for a message that somebody wants to send to the person. */
  assertMayRequest(recipientId: string): Promise<void>;
  /** Whether the person who asks may begin, refuse and end requests of persons. */
  maySettle(): boolean;
  canSee(automation: Pick<Automation, 'team' | 'recipientId'>): Promise<boolean>;
  sight(): Promise<AutomationSight>;
};

export type AccessParts = { readonly access: Access; readonly keepers: KeeperStore; readonly settings: SettingsStore };

export function complianceAccess({ access, keepers, settings }: AccessParts): ComplianceAccess {
  const may = (action: PersonAction | AutomationAction, resource: AccessResource): boolean =>
    access.decide({ actor: currentContext().actor, action, resource }).allowed;
  /** Who keeps a person is asked only where that alone can let in. */
  const mayWithKeepers = async (action: PersonAction | AutomationAction, about: AccessResource, recipientId: string) =>
    may(action, about) || may(action, { ...about, keepers: await keepers.keepersOf(recipientId) });
  const assert = async (action: PersonAction | AutomationAction, about: AccessResource, recipientId: string) => {
    if (isOwnErrand(currentContext()) || (await mayWithKeepers(action, about, recipientId))) return;
    throw complianceErrors.recipient_not_found({ recipientId });
  };
  return {
    assertPerson: (action, recipientId) => assert(action, { kind: 'person' }, recipientId),
    maySettle: () => may('settle', { kind: 'person' }),
    assertMayRequest: (recipientId) => assert('request', { kind: 'automation' }, recipientId),
    canSee: async ({ team, recipientId }) =>
      isOwnErrand(currentContext()) || mayWithKeepers('read', { kind: 'automation', team }, recipientId),
    sight: async () => {
      const context = currentContext();
      if (isOwnErrand(context) || may('read', { kind: 'automation' })) return 'all';
      const [{ teams }, recipientIds] = await Promise.all([settings.read(), keepers.personsOf(context.actor.sub)]);
      const names = teams.map(({ value }) => value.team);
      return { recipientIds, teams: names.filter((team) => may('read', { kind: 'automation', team })) };
    },
  };
}

/**
 * People come through the gateway. Without a person, and where another service asks in the course of its own work,
 * whoever set that off, the table of rights alone says what the service may.
 */
function isOwnErrand({ actor, service }: CallContext): boolean {
  return actor.sub === '' || (service !== undefined && service !== 'gateway');
}
