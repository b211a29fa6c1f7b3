/** What a flow may name that lives in code: triggers, calls and events, with the variables each needs and gives. */

export const LEAD_DISPATCHED = 'lead_dispatched';
export const AUTOMATION_DECIDED = 'automation_decided';

type Gives = { readonly gives: readonly string[] };

export const triggers: Readonly<Record<string, Gives>> = {
  [LEAD_DISPATCHED]: {
    gives: [
      'lead_id',
      'assignment_id',
      'rep_id',
      'team',
      'contact_id',
      'contact_version',
      'channel',
      'probability',
      'accept_by',
    ],
  },
};

export const CallName = {
  requestAutomation: 'request_automation',
  approveAutomation: 'approve_automation',
  rejectAutomation: 'reject_automation',
} as const;
export type CallName = (typeof CallName)[keyof typeof CallName];

type Contract = Gives & { readonly needs: readonly string[] };
const decided = ['automation_outcome', 'automation_state', 'automation_until'];

/** Every call gives `call_error` where it fails. */
export const calls: Readonly<Record<CallName, Contract>> = {
  [CallName.requestAutomation]: {
    needs: ['lead_id', 'contact_id', 'contact_version', 'channel', 'rep_id', 'team'],
    gives: ['automation_id', ...decided, 'country', 'language'],
  },
  [CallName.approveAutomation]: { needs: ['automation_id'], gives: decided },
  [CallName.rejectAutomation]: { needs: ['automation_id'], gives: decided },
};

/** `correlation`: the variable that says which happening is the case's own. */
export const events: Readonly<Record<string, Gives & { readonly correlation: string }>> = {
  [AUTOMATION_DECIDED]: { correlation: 'automation_id', gives: decided },
};

export const operators = [
  'equals',
  'not_equals',
  'one_of',
  'less_than',
  'at_most',
  'greater_than',
  'at_least',
  'is_present',
  'is_absent',
] as const;
export type Operator = (typeof operators)[number];

/** Roles whose queues tasks may stand in. */
export const queueRoles = ['rep', 'sales_manager', 'compliance_officer', 'operator'] as const;

export const fieldKinds = ['text', 'number', 'boolean', 'choice'] as const;
