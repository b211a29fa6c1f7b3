import { setTimeout as delay } from 'node:timers/promises';
import type { GatewayApi } from '../demo/gateway-api.ts';
import type { Acknowledged } from './acknowledged.ts';

export type Load = {
  /** Starts no further lead, finishes those under way; resolves when every started one was acknowledged. */
  finish(): Promise<void>;
};
type LoadOptions = { api: GatewayApi; log: Acknowledged; writers: number; givenAt: Date };

const retryMs = 100;
/** Longer than any restart; a client that gave up earlier would prove nothing. */
const giveUpMs = 90_000;

/** Writers that each create a lead, ask for a message to it, and repeat every call under the same key until it is answered. */
export function startLoad({ api, log, writers, givenAt }: LoadOptions): Load {
  let isOver = false;
  const write = async (writer: number) => {
    for (let turn = 0; !isOver; turn += 1) await oneLead(api, log, `w${writer}-${turn}`, givenAt);
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

async function oneLead(api: GatewayApi, log: Acknowledged, key: string, givenAt: Date): Promise<void> {
  log.sentLeads.add(key);
  const { lead } = await untilAnswered(() =>
    api.call<Created>('POST', '/v1/leads', newLead(key, givenAt), `lead-${key}`),
  );
  log.leads.set(key, lead.id);
  const requestId = `automation-${key}`;
  log.sentAutomations.add(requestId);
  const request = { request_id: requestId, recipient_id: lead.contact_id, reference: lead.id, ...message };
  const { automation } = await untilAnswered(() => api.call<Requested>('POST', '/v1/automations', request, requestId));
  log.automations.set(requestId, automation.id);
}

/** Any failure may be followed by success under the same key: that is what the key is for. */
async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + giveUpMs;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await delay(retryMs);
    }
  }
}

const message = {
  action: {
    kind: 'send',
    channel: 'email',
    purpose: 'marketing',
    automated: true,
    ai_generated: false,
    ai_voice: false,
    profiling: false,
    significant_effect: false,
  },
  content: {
    subject: 'Your question',
    body: 'Hello, a specialist would like to help. Acme Trading. Unsubscribe: https://acme.example/opt-out',
    elements: { sender_identity: 'Acme Trading', opt_out: 'Unsubscribe: https://acme.example/opt-out' },
    subject_matches_body: true,
  },
  team: 'europe',
};

function newLead(key: string, givenAt: Date) {
  const consent = { purpose: 'marketing', channel: '*', basis: 'consent', form: 'express', notice_version: '3' };
  return {
    source: 'chaos',
    external_key: key,
    name: 'Synthetic Person',
    email: `${key}@example.com`,
    facts: {
      kind: 'individual',
      residence: 'DE',
      timezone: 'Europe/Berlin',
      relationship: 'prospect',
      address_source: 'given_by_person',
      age: 40,
    },
    consents: [{ ...consent, given_at: givenAt.toISOString() }],
    notice_given: true,
    source_disclosed: true,
  };
}
