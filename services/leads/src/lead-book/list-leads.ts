import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { ListLeadsRequest, ListLeadsResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { LeadStage } from '../lead/lead.ts';
import { leadView } from '../lead/lead-view.ts';
import type { LeadBookDeps } from './get-lead.ts';

const stages = new Set<string>(Object.values(LeadStage));

/** A rep gets the rep's own leads, whatever else is asked for. */
export function listLeads(deps: LeadBookDeps): UnaryHandler<ListLeadsRequest, ListLeadsResponseInput> {
  return async (request, { context }) => {
    const sight = deps.access.sight(context);
    const order = request.order === '' ? 'newest' : request.order;
    if (order !== 'newest' && order !== 'score') {
      const fields = [{ field: 'order', zh: '应为 newest 或 score。', en: 'It must be newest or score.' }];
      throw errors.invalid_request({}, { fields });
    }
    const stage = request.stage !== undefined && stages.has(request.stage) ? (request.stage as LeadStage) : undefined;
    const repId = sight.isAll ? request.rep_id : sight.ownRepId;
    const { source, page_size: pageSize, page_token: pageToken } = request;
    const page = await deps.leads.page({ order, stage, repId, source, pageSize, pageToken });
    const items = page.items.filter((lead) => deps.access.canSee(lead, context));
    const seen = items.filter((lead) => deps.access.canSeePersonOf(lead, context));
    const contacts = await deps.contacts.loadMany(seen.flatMap(({ contact_id }) => contact_id ?? []));
    const byId = new Map(contacts.map((contact) => [contact._id, contact]));
    return {
      leads: items.map((lead) => leadView(lead, byId.get(lead.contact_id ?? ''))),
      next_page_token: page.nextPageToken,
    };
  };
}
