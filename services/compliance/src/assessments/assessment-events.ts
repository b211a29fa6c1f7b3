import type { OutboxEvent } from '@salesmesh/chassis/store';
import { complianceEvent } from '../compliance-event.ts';
import type { Assessment } from './assessment.ts';

export function approvedEvents(id: string, { kind, validUntil, approvedAt = validUntil }: Assessment): OutboxEvent[] {
  const facts = { aggregateId: id, at: approvedAt, change: 'approved' };
  const message = { assessment_id: id, kind, valid_until: validUntil.toISOString() };
  return [complianceEvent('AssessmentApproved', facts, message)];
}

export function withdrawnEvents(id: string, { kind, validUntil, withdrawnAt = validUntil }: Assessment): OutboxEvent[] {
  const facts = { aggregateId: id, at: withdrawnAt, change: 'withdrawn' };
  const message = { assessment_id: id, kind, withdrawn_at: withdrawnAt.toISOString() };
  return [complianceEvent('AssessmentWithdrawn', facts, message)];
}

export function expiringEvents(id: string, { kind, validUntil, expiryToldAt = validUntil }: Assessment): OutboxEvent[] {
  const facts = { aggregateId: id, at: expiryToldAt, change: 'expiring' };
  const message = { assessment_id: id, kind, valid_until: validUntil.toISOString() };
  return [complianceEvent('AssessmentExpiring', facts, message)];
}
