import { randomUUID } from 'node:crypto';
import type {
  PutActivityRequestInput,
  PutTeamRequestInput,
  RequestAutomationRequestInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ContactRegisteredInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { emailRequest, registered } from '../test/fixtures/decide-harness.ts';

/** Somebody of the load: how leads tells of them, and which team writes to them. */
export type LoadPerson = { contact: ContactRegisteredInput; team: string };

const places = [
  { team: 'europe', residence: 'ES', region: 'MD', timezone: 'Europe/Madrid' },
  { team: 'america', residence: 'US', region: 'NY', timezone: 'America/New_York' },
  { team: 'china', residence: 'CN', region: '44', timezone: 'Asia/Shanghai' },
];
/** Every tenth has refused e-mail, so that denials are in the mix. */
const REFUSED_EVERY = 10;
const YEAR_MS = 365 * 86_400_000;

/** Europe, America and China in turn. */
export function loadPerson(place: number): LoadPerson {
  const { team, ...where } = places[place % places.length] as (typeof places)[number];
  const facts = { kind: 'individual', relationship: 'prospect', age: 34, address_source: 'given_by_person', ...where };
  const [consent] = registered('').consents ?? [];
  const contact = registered(randomUUID(), {
    facts: { ...facts, city: 'guangzhou' },
    consents: [{ ...consent, notice_version: '3' } as NonNullable<typeof consent>],
    refused_channels: place % REFUSED_EVERY === 0 ? ['email'] : [],
    source_disclosed: true,
    registered_at: new Date().toISOString(),
  } as Partial<ContactRegisteredInput>);
  return { contact, team };
}

export function loadRequest({ contact, team }: LoadPerson): RequestAutomationRequestInput {
  const request = emailRequest(contact.contact_id ?? '', { request_id: randomUUID(), team });
  const { elements, ...content } = request.content;
  const action = { ...request.action, ai_generated: false, profiling: false, significant_effect: false };
  const body = `${content.body} 1 Main Street`;
  return {
    ...request,
    action,
    content: { ...content, body, elements: { ...elements, postal_address: '1 Main Street' } },
  };
}

/** The processing that is declared and the standing of the teams: with them most of the load is allowed. */
export const loadActivity: PutActivityRequestInput = {
  request_id: randomUUID(),
  activity: {
    purpose: 'marketing',
    data: { categories: { values: ['contact'] }, sensitive: false, shared_with_third_party: false, sold: false },
    retention_days: 365,
    transfer: { from: 'CN', to: { values: [] } },
    choice: { non_personalised_option: true, easy_refusal: true, human_review: true },
    assessment: { valid_until: new Date(Date.now() + YEAR_MS).toISOString() },
    current_notice_version: '3',
  },
};

export const loadTeams: readonly PutTeamRequestInput[] = places.map(({ team: id, residence }) => ({
  request_id: randomUUID(),
  team: { id, frozen: false, frozen_channels: { values: [] }, ces: 92, compliance_rate: 97, established_in: residence },
}));
