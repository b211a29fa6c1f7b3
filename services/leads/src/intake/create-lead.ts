import type { FieldViolation } from '@salesmesh/chassis/errors';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { CreateLeadRequest, CreateLeadResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import { type Attributes, LeadStage } from '../lead/lead.ts';
import type { LeadAccess } from '../lead/lead-access.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { leadView } from '../lead/lead-view.ts';
import type { IntakeRecord } from '../record/intake-record.ts';
import { isStorable } from '../record/map-record.ts';
import { factTexts } from '../record/read-facts-change.ts';
import { readConsentObjects } from '../record/read-field.ts';
import { readPerson } from '../record/read-person.ts';
import { type ProblemCode, violation } from '../record/row-problem.ts';
import type { TakeInRecords } from '../record/take-in-records.ts';

export type CreateLeadDeps = {
  readonly leads: LeadStore;
  readonly contacts: ContactStore;
  readonly takeIn: TakeInRecords;
  readonly access: LeadAccess;
};

export function createLeadHandler(deps: CreateLeadDeps): UnaryHandler<CreateLeadRequest, CreateLeadResponseInput> {
  return async (request, { context }) => {
    const record = readRequest(request);
    const requestId = request.request_id || undefined;
    const repeated = requestId === undefined ? undefined : await deps.leads.findByRequestId(requestId);
    const records = [{ ...record, deliveryId: requestId }];
    const batch = { tenant: context.tenant, source: request.source, records, requestId };
    // Two calls of one request at once: the slower one finds the lead there, but it is the request's own.
    const isOwn = async (id: string) =>
      requestId !== undefined && (await deps.leads.findByRequestId(requestId))?._id === id;
    const [outcome] = repeated === undefined ? await deps.takeIn(batch) : [{ leadId: repeated._id, status: 'created' }];
    if (outcome === undefined) throw new RangeError('intake answered no record');
    const lead = await deps.leads.load(outcome.leadId);
    if (lead === undefined) throw errors.lead_not_found({ id: outcome.leadId });
    const canSeePerson = lead.contact_id !== undefined && deps.access.canSeePersonOf(lead, context);
    const contact = canSeePerson ? await deps.contacts.load(lead.contact_id ?? '') : undefined;
    return { lead: leadView(lead, contact), created: outcome.status === 'created' || (await isOwn(lead._id)) };
  };
}

function readRequest(request: CreateLeadRequest): IntakeRecord {
  const fields: FieldViolation[] = [];
  const refuse = (field: string, code: ProblemCode) => {
    fields.push(violation(field, code));
  };
  if (request.source.trim() === '') refuse('source', 'missing_required');
  if (request.external_key.trim() === '') refuse('external_key', 'missing_key');
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(request.attributes)) {
    if (!isStorable(name)) refuse(`attributes.${name.slice(0, 50)}`, 'invalid_feature');
    else if (value !== '') attributes[name] = value;
  }
  const { name = '', email = '', phone = '' } = request;
  const basics = readPerson({ name, email, phone, ...factTexts(request.facts) }, refuse);
  const consents = readConsentObjects(request.consents);
  if ('problem' in consents) refuse('consents', consents.problem);
  if (fields.length > 0) throw errors.invalid_record({}, { fields });
  const hasPerson = request.facts != null || name !== '' || email !== '' || phone !== '';
  const person = {
    ...basics,
    consents: 'problem' in consents ? [] : (consents.value ?? []),
    hasRefusedEmail: request.do_not_email,
    hasRefusedCall: request.do_not_call,
    noticeGiven: request.notice_given,
    sourceDisclosed: request.source_disclosed,
  };
  const raw = Buffer.from(JSON.stringify({ ...request, request_id: undefined }));
  const externalKey = request.external_key.trim();
  return { externalKey, stage: LeadStage.open, attributes, raw, ...(hasPerson ? { person } : {}) };
}
