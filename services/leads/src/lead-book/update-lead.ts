import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { UpdateLeadRequest, UpdateLeadResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { changeFacts, type RecipientFactsChange } from '../contact/contact.ts';
import { errors } from '../errors.ts';
import { changeAttributes, LeadStage, type StoredLead } from '../lead/lead.ts';
import { leadSight, visibleLead } from '../lead/lead-access.ts';
import { leadView } from '../lead/lead-view.ts';
import type { LeadBookDeps } from './get-lead.ts';

/** Stages that a person may set; a merge alone makes a lead merged. */
const SETTABLE = new Set<string>([LeadStage.open, LeadStage.converted, LeadStage.lost]);

/** The lead's version guards the whole request, so its contact is changed first and once: facts that are set twice are the same. */
export function updateLead(
  deps: LeadBookDeps & { clock: Clock; readFacts: (request: UpdateLeadRequest) => RecipientFactsChange },
): UnaryHandler<UpdateLeadRequest, UpdateLeadResponseInput> {
  return async (request, { context }) => {
    const lead = visibleLead(await deps.leads.load(request.lead_id), request.lead_id, leadSight(context));
    const repeated = await deps.leads.findByRequestId(request.request_id);
    if (repeated?._id === lead._id) return { lead: leadView(lead) };
    if (request.expected_version !== lead.version) throw errors.version_conflict();
    const facts = deps.readFacts(request);
    const next = changed(lead, request, deps.clock.now());
    if (lead.contact_id !== undefined && Object.keys(facts).length > 0) await saveFacts(deps, lead.contact_id, facts);
    const saved = await deps.leads.save(lead, { next, events: [] }, request.request_id || undefined);
    return { lead: leadView(saved) };
  };
}

async function saveFacts(
  deps: LeadBookDeps & { clock: Clock },
  contactId: string,
  facts: RecipientFactsChange,
): Promise<void> {
  const contact = await deps.contacts.load(contactId);
  if (contact === undefined) return;
  const change = changeFacts(contact, facts, deps.clock.now());
  if (change.events.length > 0) await deps.contacts.save(contact, change);
}

function changed(lead: StoredLead, request: UpdateLeadRequest, now: Date): StoredLead {
  const stage = request.stage ?? LeadStage.open;
  const isSet = request.stage !== undefined && request.stage !== 'LEAD_STAGE_UNSPECIFIED';
  if (lead.stage === LeadStage.merged || (isSet && !SETTABLE.has(stage))) {
    const fields = [{ field: 'stage', zh: '不能设置为该阶段。', en: 'The lead cannot be given this stage.' }];
    throw errors.invalid_request({}, { fields });
  }
  return {
    ...lead,
    attributes: changeAttributes(lead.attributes, request.attributes),
    stage: isSet ? (stage as LeadStage) : lead.stage,
    updated_at: now.toISOString(),
  };
}
