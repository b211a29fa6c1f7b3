import { z } from 'zod';

/** Sets of the decision object, as the API shows them. */
export const channel = z.enum(['email', 'sms', 'ai_call', 'call', 'im', 'quotation']).meta({ id: 'Channel' });
export const followUpChannel = z.enum(['email', 'sms', 'ai_call']).meta({ id: 'FollowUpChannel' });
export const purpose = z
  .enum(['marketing', 'service', 'transactional', 'quotation', 'survey', 'legal_notice'])
  .meta({ id: 'Purpose' });
export const actionKind = z.enum(['send', 'collect_chat', 'analyse_call', 'profile']).meta({ id: 'ActionKind' });
export const consentPurpose = z
  .enum([...purpose.options, 'sharing', 'sensitive', 'transfer', 'chat_records', 'call_analysis', 'profiling'])
  .meta({ id: 'ConsentPurpose' });
export const consentChannel = z.enum([...channel.options, '*']).meta({ id: 'ConsentChannel' });
export const personRequestKind = z
  .enum(['objection_marketing', 'objection_profiling', 'erasure', 'restriction', 'opt_out_sale'])
  .meta({ id: 'PersonRequestKind' });
export const collectionMethod = z
  .enum([
    ...(['web_form', 'app', 'paper', 'in_person', 'oral', 'recorded_call', 'email', 'sms', 'im'] as const),
    ...(['import', 'api', 'link', 'reply'] as const),
  ])
  .meta({ id: 'CollectionMethod', description: 'How a consent was collected or taken back' });
export const outcome = z
  .enum(['allow', 'allow_with_obligations', 'require_approval', 'defer', 'deny'])
  .meta({ id: 'Outcome' });

export const instant = z.iso
  .datetime()
  .meta({ id: 'Instant', description: 'RFC 3339, UTC', example: '2026-11-22T02:30:00Z' });
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ id: 'Country', description: 'ISO 3166-1 alpha-2', example: 'CN' });
export const id = z.string().min(1).max(200);

export const page = {
  page_size: z.coerce.number().int().min(1).max(500).default(50),
  page_token: z.string().max(2_000).default(''),
};
/** Empty on the last page. */
export const nextPageToken = z.string();

export const idParams = z.object({ id });
