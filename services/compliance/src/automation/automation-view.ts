import type { Stored } from '@salesmesh/chassis/store';
import type { AutomationInput, DecisionInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Action, Automation, RecordedDecision } from './automation.ts';
import type { Verdict } from './verdict.ts';

/** An automation as the contract shows it. Its message is not part of it. */
export function automationView(stored: Stored<Automation>): AutomationInput {
  const { _id: id, permit } = stored;
  return {
    id,
    version: stored.version,
    request_id: stored.requestId,
    recipient_id: stored.recipientId,
    action: actionView(stored.action, id),
    team: stored.team,
    state: stored.state,
    decision: recordedView(stored.decision, id),
    history: stored.history.map((decision) => recordedView(decision, id)),
    requested_at: stored.requestedAt.toISOString(),
    permit_expires_at: permit?.expiresAt.toISOString(),
    watermark: permit === undefined ? undefined : stored.watermarkId,
    reference: stored.reference === '' ? undefined : stored.reference,
    delivered_at: stored.state === 'delivered' ? stored.finishedAt?.toISOString() : undefined,
    failure_code: stored.failureCode,
  };
}

export function actionView(action: Action, id: string): NonNullable<AutomationInput['action']> {
  return {
    id,
    kind: action.kind,
    channel: action.channel,
    purpose: action.purpose,
    automated: action.automated ?? undefined,
    ai_generated: action.ai_generated ?? undefined,
    ai_voice: action.ai_voice ?? undefined,
    profiling: action.profiling ?? undefined,
    significant_effect: action.significant_effect ?? undefined,
  };
}

/** A decision that is nowhere recorded: a preview, or one on a given object. */
export function verdictView(verdict: Verdict | RecordedDecision, id: string): DecisionInput {
  return {
    id,
    outcome: verdict.outcome,
    until: verdict.until ?? undefined,
    reasons: [...verdict.reasons],
    obligations: [...verdict.obligations],
    packs: [...verdict.packs],
    revision: verdict.revision,
  };
}

function recordedView(decision: RecordedDecision, id: string): DecisionInput {
  return { ...verdictView(decision, id), ledger: decision.ledger };
}
