import type { FollowUp, FollowUpAnswer, FollowUpServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { AUTOMATION_DECIDED, CallName } from '../flow/known-names.ts';
import type { CallOrder, CallResult, MakeCalls } from './call-desk.ts';

/** One request of leads for all: it renders the messages and asks compliance. */
export function requestAutomations(leads: Pick<FollowUpServiceClient, 'requestFollowUps'>): MakeCalls {
  return async (orders) => {
    const { answers } = await leads.requestFollowUps({ orders: orders.map(orderOf) });
    return new Map(answers.map((answer) => [answer.request_id, resultOf(answer)]));
  };
}

function orderOf({ requestId, variables }: CallOrder) {
  const { lead_id, contact_id, contact_version, channel, rep_id, team } = variables;
  return {
    ...{ request_id: requestId, lead_id, contact_id, channel, rep_id, team },
    contact_version: Number(contact_version ?? 0),
  };
}

function resultOf({ follow_up, error }: FollowUpAnswer): CallResult {
  if (follow_up) return { kind: 'answered', answer: { values: valuesOf(follow_up), told: toldBy(follow_up) } };
  const code = error?.code ?? 'no answer';
  if (error?.is_retryable === false) return { kind: 'refused', code };
  return { kind: 'unanswered', error: errors.call_unanswered({ call: CallName.requestAutomation, code }) };
}

function valuesOf({ automation_id, outcome, state, until, country, language }: FollowUp): Record<string, string> {
  return {
    ...{ automation_id, automation_outcome: outcome, automation_state: state, language },
    ...(until === undefined ? {} : { automation_until: until }),
    ...(country === undefined ? {} : { country }),
  };
}

function toldBy({ automation_id, decision_number }: FollowUp) {
  return { event: AUTOMATION_DECIDED, key: automation_id, number: decision_number };
}
