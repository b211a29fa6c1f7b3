import type { FieldViolation } from '@salesmesh/chassis/errors';
import type { RequestAutomationRequest } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import type { Action, Price } from '../automation/automation.ts';
import type { Content } from '../content/screen-content.ts';
import { facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';

/** A request whose fields are all in their sets. */
export type AutomationRequest = {
  requestId: string;
  recipientId: string;
  recipientVersion: number;
  action: Action;
  content?: Content;
  team: string;
  price?: Price;
  reference: string;
};

/** Printable ASCII: these names also stand in the ledger. */
const name = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const CONTENT_CHARS_MAX = 200_000;
const text = z.string().max(CONTENT_CHARS_MAX);
const element = z.string().max(2_000);
const content = z.object({
  subject: text,
  body: text,
  elements: z
    .object({
      opt_out: element,
      sender_identity: element,
      postal_address: element,
      ad_label: element,
      ai_notice: element,
    })
    .nullable(),
  ai_label: z.enum(['none', 'explicit', 'implicit', 'explicit_and_implicit']).optional(),
  subject_matches_body: z.boolean().optional(),
});
const request = z.object({
  request_id: name,
  recipient_id: name,
  recipient_version: z.int().nonnegative(),
  action: facts.shape.action.omit({ id: true }),
  content: content.nullable(),
  team: name,
  price: facts.shape.price,
  reference: z.string().regex(/^[\x21-\x7e]{0,200}$/),
});

const cures: Readonly<Record<string, { zh: string; en: string }>> = {
  invalid_value: { zh: '请使用允许的值', en: 'use one of the allowed values' },
  invalid_type: { zh: '请填写此字段', en: 'fill in this field with a value of its type' },
  invalid_format: {
    zh: '请使用不含空格的可打印 ASCII 字符',
    en: 'use printable ASCII without spaces, within the length',
  },
  too_big: { zh: '太长，请缩短', en: 'it is too long; shorten it' },
};
const otherCure = { zh: '请检查此字段的值', en: 'check the value of this field' };

/** INVALID_ARGUMENT compliance.invalid_request naming every wrong field. Content is required for what is sent. */
export function readAutomationRequest(wire: RequestAutomationRequest): AutomationRequest {
  const parsed = request.safeParse(wire);
  if (!parsed.success) throw complianceErrors.invalid_request({}, { fields: parsed.error.issues.map(violationOf) });
  const { data } = parsed;
  if (data.action.kind === 'send' && data.content === null) {
    const cure = { zh: '发送类自动化必须附上渲染后的内容', en: 'what is sent needs its rendered content' };
    throw complianceErrors.invalid_request({}, { fields: [{ field: 'content', ...cure }] });
  }
  return {
    requestId: data.request_id,
    recipientId: data.recipient_id,
    recipientVersion: data.recipient_version,
    action: data.action,
    ...(data.content === null ? {} : { content: contentOf(data.content) }),
    team: data.team,
    ...(data.price == null ? {} : { price: data.price }),
    reference: data.reference,
  };
}

const noElements = { opt_out: '', sender_identity: '', postal_address: '', ad_label: '', ai_notice: '' };

function contentOf({ elements, ai_label, subject_matches_body, ...rest }: z.infer<typeof content>): Content {
  return {
    ...rest,
    elements: elements ?? noElements,
    ...(ai_label === undefined ? {} : { ai_label }),
    ...(subject_matches_body === undefined ? {} : { subject_matches_body }),
  };
}

function violationOf(issue: z.core.$ZodIssue): FieldViolation {
  return { field: issue.path.map(String).join('.') || 'request', ...(cures[issue.code] ?? otherCure) };
}
