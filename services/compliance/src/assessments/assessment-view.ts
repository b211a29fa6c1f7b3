import type { AssessmentInput, AssessmentScope as WireScope } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { facts, Purpose } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import { AssessmentKind } from '../settings/settings.ts';
import { type AssessmentScope, isExpiring } from './assessment.ts';
import type { StoredAssessment } from './assessment-store.ts';

const ANY = '*';
const scope = z.object({
  kind: z.enum(AssessmentKind),
  title: z.string().trim().min(1).max(200),
  purposes: z.array(z.enum([...Purpose, ANY])).min(1),
  channels: z.array(z.union([facts.shape.action.shape.channel, z.literal(ANY)])).min(1),
  categories: z.array(z.string().min(1).max(50)).min(1),
  valid_until: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  documents: z
    .array(z.object({ reference: z.string().min(1).max(500), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(50),
});

const cure = {
  zh: '请检查此字段：至少一个用途、渠道和数据类别；截止时间须晚于现在；SHA-256 为小写十六进制',
  en: 'check this field: at least one purpose, channel and category; an end in the future; SHA-256 in lower-case hex',
};

export function readScope(wire: WireScope | null, now: Date): AssessmentScope {
  const future = scope.refine(({ valid_until }) => valid_until > now, { path: ['valid_until'] });
  const parsed = future.safeParse(wire ?? {});
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => ({
      field: ['scope', ...path.map(String)].join('.'),
      ...cure,
    }));
    throw complianceErrors.invalid_request({}, { fields });
  }
  const { valid_until: validUntil, ...rest } = parsed.data;
  return { ...rest, validUntil };
}

export function assessmentView(stored: StoredAssessment, now: Date): AssessmentInput {
  const { kind, title, purposes, channels, categories, validUntil, documents } = stored;
  return {
    id: stored._id,
    version: stored.version,
    scope: {
      ...{ kind, title, purposes: [...purposes], channels: [...channels], categories: [...categories] },
      ...{ valid_until: validUntil.toISOString(), documents: [...documents] },
    },
    ...{ state: stored.state, author: stored.author, proposed_at: stored.proposedAt.toISOString() },
    ...{ approved_by: stored.approvedBy, approved_at: stored.approvedAt?.toISOString() },
    ...{ withdrawn_by: stored.withdrawnBy, withdrawn_at: stored.withdrawnAt?.toISOString() },
    is_expiring: isExpiring(stored, now),
  };
}
