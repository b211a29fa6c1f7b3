import type { Access } from '@salesmesh/chassis/access';
import { currentContext } from '@salesmesh/chassis/context';
import { ruleErrors } from './rule-errors.ts';

export type RuleAction = 'read' | 'draft' | 'approve' | 'roll_back';

/** Who may do what with revisions of the rules, as `policies/access` says. */
export type RuleAccess = {
  /** The caller's id. PERMISSION_DENIED in a tenant that does not keep the rules, or compliance.rule_change_not_allowed. */
  assert(action: RuleAction, author?: string): string;
};

/** `tenant` keeps the rules of the installation; nobody does without one. */
export function ruleAccess(access: Access, tenant: string | undefined): RuleAccess {
  return {
    assert: (action, author) => {
      const { actor, tenant: own } = currentContext();
      if (own !== tenant) throw ruleErrors.rules_of_another_tenant();
      const resource = { kind: 'revision', ...(author === undefined ? {} : { owner: author }) };
      if (!access.decide({ actor, action, resource }).allowed) throw ruleErrors.rule_change_not_allowed();
      return actor.sub;
    },
  };
}
