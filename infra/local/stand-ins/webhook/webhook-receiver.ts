import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { type Clock, systemClock } from '@salesmesh/chassis/clock';
import { type HttpServer, startHttpServer } from '../http-server.ts';
import { type ReceivedFiles, receivedFiles } from '../received-file.ts';
import { sendJson } from '../send-json.ts';
import { isSignedWebhook } from './webhook-signature.ts';

export type WebhookReceiverOptions = {
  /** Each accepted delivery is one file here. */
  readonly folder: string;
  readonly port?: number;
  readonly secret: string;
  /** Real time by default, which senders sign with whatever the development clock says. */
  readonly clock?: Clock;
};

export type ReceivedDelivery = {
  readonly delivery_id: string;
  /** Last part of the path it came to: sms or call. */
  readonly channel: string;
  readonly body: string;
  readonly received_at: string;
};

/** How the next delivery goes wrong: with this status, or kept but never answered, as when the connection breaks. */
type WebhookFault = number | 'lost_answer';

/**
 * The provider side of SMS and calls: takes signed deliveries at `POST /sms` and `POST /call`, answers 401 without a valid
 * signature and keeps each `Salesmesh-Delivery` once. `GET /deliveries` lists them; `PUT /faults` with a list of faults
 * spoils that many next deliveries, for tests of the sender's retries.
 */
export async function startWebhookReceiver(options: WebhookReceiverOptions): Promise<HttpServer> {
  const deliveries = await receivedFiles(options.folder);
  const clock = options.clock ?? systemClock;
  let faults: WebhookFault[] = [];
  let duplicates = 0;

  const receive = async (request: IncomingMessage, response: ServerResponse, channel: string) => {
    const body = await text(request);
    const id = request.headers['salesmesh-delivery'];
    const signature = request.headers['salesmesh-signature'];
    if (!isSignedWebhook(String(signature), body, options.secret, clock.now())) return sendJson(response, 401, {});
    if (typeof id !== 'string' || id === '')
      return sendJson(response, 400, { error: 'Salesmesh-Delivery is required' });
    const [fault, ...laterFaults] = faults;
    faults = laterFaults;
    if (typeof fault === 'number') return sendJson(response, fault, {});
    const received_at = clock.now().toISOString();
    const delivery: ReceivedDelivery = { delivery_id: id, channel, body, received_at };
    const isNew = await deliveries.add(id, JSON.stringify(delivery));
    duplicates += isNew ? 0 : 1;
    if (fault === 'lost_answer') return void request.socket.destroy();
    sendJson(response, 200, { delivery_id: id, duplicate: !isNew });
  };

  return startHttpServer(options.port ?? 0, async (request, response) => {
    const route = `${request.method} ${request.url}`;
    if (route === 'POST /sms' || route === 'POST /call')
      return receive(request, response, route.slice('POST /'.length));
    if (route === 'GET /deliveries') {
      return sendJson(response, 200, { duplicates, deliveries: await readDeliveries(deliveries) });
    }
    if (route === 'PUT /faults') {
      faults = (await json(request)) as WebhookFault[];
      return sendJson(response, 200, { faults });
    }
    return sendJson(response, 404, {});
  });
}

async function readDeliveries(deliveries: ReceivedFiles): Promise<ReceivedDelivery[]> {
  const files = await deliveries.list();
  return files.map(({ content }) => JSON.parse(content.toString('utf8')));
}
