import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { UpdateLeadRequest, UpdateLeadResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { changeFacts, type RecipientFactsChange } from '../contact/contact.ts';
import { errors } from '../errors.ts';
import { type Changed, changeAttributes, LeadStage, type StoredLead, scoreLead } from '../lead/lead.ts';
import { leadView } from '../lead/lead-view.ts';
import type { LeadAdvice } from '../scorer/lead-advice.ts';
import type { LeadBookDeps } from './get-lead.ts';

export type UpdateDeps = LeadBookDeps & {
  readonly advice: LeadAdvice;
  readonly clock: Clock;
  readonly readFacts: (request: UpdateLeadRequest) => RecipientFactsChange;
};

/** Stages that a person may set; a merge alone makes a lead merged. */
const SETTABLE = new Set<string>([LeadStage.open, LeadStage.converted, LeadStage.lost]);

/** The lead's version guards the whole request, so its contact is changed first and once: facts that are set twice are the same. */
export function updateLead(deps: UpdateDeps): UnaryHandler<UpdateLeadRequest, UpdateLeadResponseInput> {
  return async (request, { context }) => {
    const lead = deps.access.visible(await deps.leads.load(request.lead_id), request.lead_id, context);
    const repeated = await deps.leads.findByRequestId(request.request_id);
    if (repeated?._id === lead._id) return { lead: leadView(lead) };
    deps.access.assertMayChange(lead, context);
    if (request.expected_version !== lead.version) throw errors.version_conflict();
    const facts = deps.readFacts(request);
    const next = changed(lead, request, deps.clock.now());
    if (lead.contact_id !== undefined && Object.keys(facts).length > 0) await saveFacts(deps, lead.contact_id, facts);
    const saved = await deps.leads.save(lead, await rescored(deps, next), request.request_id || undefined);
    return { lead: leadView(saved) };
  };
}

/** A change of the features or of the person may change the score and the recommended path, so both are made anew. */
async function rescored(deps: UpdateDeps, next: StoredLead): Promise<Changed> {
  if (next.stage !== LeadStage.open) return { next, events: [] };
  const contact = next.contact_id === undefined ? undefined : await deps.contacts.load(next.contact_id);
  const advise = await deps.advice.prepare(next.tenant);
  const score = advise({ attributes: next.attributes, contact }, deps.clock.now());
  return score === undefined ? { next, events: [] } : scoreLead(next, score);
}

async function saveFacts(deps: UpdateDeps, contactId: string, facts: RecipientFactsChange): Promise<void> {
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
