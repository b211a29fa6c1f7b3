import type { Automation } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { GatewayApi } from '../demo/gateway-api.ts';
import type { HeldAutomation } from './account-for.ts';
import type { Held } from './acknowledged.ts';
import { told } from './flood.ts';

type Leads = { leads: { id: string; external_key: string }[]; next_page_token: string };
type Cases = { cases: { id: string; subject: string }[]; next_page_token: string };
type Automations = { automations: Automation[]; next_page_token: string };

/** Everything the system holds, page by page. */
export async function readHeld(api: GatewayApi): Promise<{ leads: Held[]; automations: Held[]; cases: Held[] }> {
  const leads = await readAll<Leads>(api, '/v1/leads');
  const automations = await readAll<Automations>(api, '/v1/automations');
  const cases = await readAll<Cases>(api, '/v1/cases');
  return {
    leads: leads.flatMap((page) => page.leads.map(({ id, external_key }) => ({ key: external_key, id }))),
    automations: automations.flatMap((page) => page.automations.map(({ id, request_id }) => ({ key: request_id, id }))),
    cases: cases.flatMap((page) => page.cases.map(({ id, subject }) => ({ key: subject, id }))),
  };
}

/** Every automation with what it was decided, where, and what became of it. */
export async function readHeldAutomations(api: GatewayApi): Promise<HeldAutomation[]> {
  const pages = await readAll<Automations>(api, '/v1/automations');
  return pages.flatMap(({ automations }) =>
    automations.map((automation) => ({
      ...told(automation),
      requestId: automation.request_id,
      recipientId: automation.recipient_id,
      purpose: automation.action?.purpose ?? '',
      state: automation.state,
      hasPermit: automation.permit_expires_at !== undefined,
    })),
  );
}

async function readAll<T extends { next_page_token: string }>(api: GatewayApi, path: string): Promise<T[]> {
  const pages: T[] = [];
  let token = '';
  do {
    const page = await api.call<T>('GET', `${path}?page_size=500&page_token=${encodeURIComponent(token)}`);
    pages.push(page);
    token = page.next_page_token;
  } while (token !== '');
  return pages;
}
