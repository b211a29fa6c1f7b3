import type { OutboxEvent } from '@salesmesh/chassis/store';
import { complianceEvent } from '../compliance-event.ts';
import type { Automation } from './automation.ts';
import { articlesOf } from './verdict.ts';

type Told = { automationId: string; automation: Automation; headers: Record<string, string> };

/** The decision, and the permit where it brought one. */
export function decisionEvents({ automationId, automation, headers }: Told): OutboxEvent[] {
  const { decision, action, permit } = automation;
  const facts = {
    aggregateId: automationId,
    at: decision.decidedAt,
    change: String(automation.history.length),
    headers,
  };
  const decided = complianceEvent('AutomationDecided', facts, {
    automation_id: automationId,
    recipient_id: automation.recipientId,
    outcome: decision.outcome,
    articles: articlesOf(decision),
    until: decision.until,
    decided_at: decision.decidedAt.toISOString(),
    reference: automation.reference,
    residence: automation.residence ?? '',
    channel: action.channel,
    purpose: action.purpose,
    team: automation.team,
    revision: decision.revision,
    decision_number: automation.history.length + 1,
  });
  if (permit === undefined) return [decided];
  const granted = complianceEvent('PermitGranted', facts, {
    automation_id: automationId,
    channel: action.channel,
    expires_at: permit.expiresAt.toISOString(),
    granted_at: permit.mintedAt.toISOString(),
  });
  return [decided, granted];
}

export function expiryEvents({ automationId, automation, headers }: Told): OutboxEvent[] {
  const at = automation.finishedAt ?? automation.requestedAt;
  const facts = { aggregateId: automationId, at, change: 'expired', headers };
  return [complianceEvent('PermitExpired', facts, { automation_id: automationId, expired_at: at.toISOString() })];
}

/** What became of the send; a permit withdrawn at redemption counts as failed. */
export function outcomeEvents({ automationId, automation, headers }: Told): OutboxEvent[] {
  const at = automation.finishedAt ?? automation.requestedAt;
  const facts = { aggregateId: automationId, at, change: 'finished', headers };
  return [
    complianceEvent('AutomationDelivered', facts, {
      automation_id: automationId,
      status: automation.state === 'delivered' ? 'delivered' : 'failed',
      failure_code: automation.failureCode ?? '',
      reported_at: at.toISOString(),
      reference: automation.reference,
    }),
  ];
}

/** Nothing further will be decided: whoever waits for the next decision need not wait any more. */
export function rejectionEvents({ automationId, automation, headers }: Told): OutboxEvent[] {
  const at = automation.finishedAt ?? automation.requestedAt;
  const facts = { aggregateId: automationId, at, change: 'rejected', headers };
  return [
    complianceEvent('AutomationRejected', facts, {
      automation_id: automationId,
      reference: automation.reference,
      decision_number: automation.history.length + 2,
      rejected_at: at.toISOString(),
    }),
  ];
}
