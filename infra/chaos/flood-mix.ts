import { setTimeout as delay } from 'node:timers/promises';
import type { RequestAutomationRequestInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { GatewayApi } from '../demo/gateway-api.ts';
import { emailAction, germanLead, marketingEmail } from '../demo/german-lead.ts';
import { untilAnswered } from './until-answered.ts';

const team = 'europe';
const dayMs = 86_400_000;
/** People that are created side by side. */
const atOnce = 20;
const pollMs = 50;
/** Every fifth person has refused e-mail, so that denials are in the mix. */
const refusedEvery = 5;

/** What officers say once: two kinds of processing and one team. */
export async function putFloodSettings(officer: GatewayApi, now: Date): Promise<void> {
  for (const purpose of ['marketing', 'service']) {
    await officer.call('PUT', `/v1/compliance/activities/${purpose}`, {
      data: { categories: ['contact'], sensitive: false, shared_with_third_party: false, sold: false },
      retention_days: 365,
      transfer: { to: [], mechanism: 'none', ciio: false, important_data: false, impact_assessment: false },
      choice: { non_personalised_option: true, easy_refusal: true, human_review: true },
      assessment: { valid_until: new Date(now.getTime() + 365 * dayMs).toISOString() },
      current_notice_version: '3',
    });
  }
  const standing = { frozen: false, frozen_channels: [], ces: 92, compliance_rate: 97, established_in: 'DE' };
  await officer.call('PUT', `/v1/compliance/teams/${team}`, standing);
}

type Created = { lead: { contact_id: string } };
type Creating = { api: GatewayApi; isKnown(contactId: string): Promise<boolean>; count: number; now: Date };

/** Creates people through the public API; resolves with the ids of their contacts once compliance has heard of all. */
export async function createPeople({ api, isKnown, count, now }: Creating): Promise<string[]> {
  const create = async (place: number): Promise<string> => {
    const path = '/v1/leads';
    const lead = floodLead(place, now);
    const created = await untilAnswered(() => api.call<Created>('POST', path, lead, lead.external_key));
    const { contact_id: contactId } = created.lead;
    while (!(await isKnown(contactId))) await delay(pollMs);
    const refusal = { channels: ['email'], suppressed: true };
    if (place % refusedEvery === 0) {
      await untilAnswered(() => api.call('PUT', `/v1/persons/${contactId}/suppression`, refusal));
    }
    return contactId;
  };
  const people: string[] = [];
  while (people.length < count) {
    const places = Array.from({ length: Math.min(atOnce, count - people.length) }, (_, at) => people.length + at);
    people.push(...(await Promise.all(places.map(create))));
  }
  return people;
}

function floodLead(place: number, now: Date) {
  const given_at = new Date(now.getTime() - dayMs).toISOString();
  const consent = {
    purpose: 'marketing',
    channel: '*',
    basis: 'consent',
    form: 'express',
    notice_version: '3',
    given_at,
  };
  const contract = { ...consent, purpose: 'service', basis: 'contract' };
  return germanLead(`flood-${place}`, now, { source: 'flood', consents: [consent, contract] });
}

export type FloodMix = {
  readonly people: readonly string[];
  /** Of so many requests one is a message of the contract; the others are marketing. */
  readonly serviceEvery: number;
};

/**
 * The request of a place in the flood, always the same: a service message, which is allowed as often as it is asked, or
 * marketing, of which each person may have one a day.
 */
export function floodRequest({ people, serviceEvery }: FloodMix, place: number): RequestAutomationRequestInput {
  const recipientId = people[place % people.length] ?? '';
  const request = marketingEmail(recipientId, { request_id: `flood-${place}`, team });
  if (place % serviceEvery !== 0) return request;
  const body = 'Acme Trading: your delivery comes tomorrow.';
  return {
    ...request,
    action: { ...emailAction, channel: 'sms', purpose: 'service' },
    content: { body, elements: { sender_identity: 'Acme Trading' }, ai_label: 'none', subject_matches_body: true },
  };
}
