import type { GatewayApi } from '../demo/gateway-api.ts';
import { germanLead, marketingEmail } from '../demo/german-lead.ts';
import type { Acknowledged } from './acknowledged.ts';
import { workOneCase } from './case-work.ts';
import { untilAnswered } from './until-answered.ts';

export type Load = {
  /** Starts no further lead, finishes those under way; resolves when every started one was acknowledged. */
  finish(): Promise<void>;
};
type LoadOptions = { api: GatewayApi; log: Acknowledged; writers: number; now: Date };

/** Writers that each create a lead, ask for a message to it, work a case, and repeat every call under the same key until it is answered. */
export function startLoad({ api, log, writers, now }: LoadOptions): Load {
  let isOver = false;
  const write = async (writer: number) => {
    for (let turn = 0; !isOver; turn += 1) await oneLead(api, log, `w${writer}-${turn}`, now);
  };
  const running = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return {
    finish: async () => {
      isOver = true;
      await running;
    },
  };
}

type Created = { lead: { id: string; contact_id: string } };
type Requested = { automation: { id: string } };

async function oneLead(api: GatewayApi, log: Acknowledged, key: string, now: Date): Promise<void> {
  log.sentLeads.add(key);
  const { lead } = await untilAnswered(() =>
    api.call<Created>('POST', '/v1/leads', germanLead(key, now, { source: 'chaos' }), `lead-${key}`),
  );
  log.leads.set(key, lead.id);
  const requestId = `automation-${key}`;
  log.sentAutomations.add(requestId);
  const request = marketingEmail(lead.contact_id, { request_id: requestId, reference: lead.id });
  const { automation } = await untilAnswered(() => api.call<Requested>('POST', '/v1/automations', request, requestId));
  log.automations.set(requestId, automation.id);
  log.sentCases.add(key);
  log.cases.set(key, await workOneCase(api, key, untilAnswered));
}
