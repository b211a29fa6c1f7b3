import type { GatewayApi, Json } from './gateway-api.ts';
import { marketingEmail } from './german-lead.ts';

type Listed = {
  automations: (Json & { requested_at: string; delivered_at?: string; history: unknown[] })[];
  next_page_token: string;
};

/** Milliseconds from the request to the delivery of all that was decided once, neither deferred nor approved by a person. */
export async function sendLatencies(manager: GatewayApi): Promise<number[]> {
  const latencies: number[] = [];
  let token = '';
  do {
    const query = `state=delivered&page_size=500&page_token=${encodeURIComponent(token)}`;
    const page = await manager.call<Listed>('GET', `/v1/automations?${query}`);
    for (const { requested_at, delivered_at, history } of page.automations) {
      if (delivered_at && history.length === 0) latencies.push(Date.parse(delivered_at) - Date.parse(requested_at));
    }
    token = page.next_page_token;
  } while (token !== '');
  return latencies;
}

/** Milliseconds of previews of the same request through the gateway, one after another: gathering facts and deciding. */
export async function decideLatencies(manager: GatewayApi, recipientId: string, count: number): Promise<number[]> {
  const request = marketingEmail(recipientId);
  const latencies: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const startedAt = performance.now();
    await manager.call('POST', '/v1/automations/preview', request);
    latencies.push(performance.now() - startedAt);
  }
  return latencies;
}
