import { once } from 'node:events';
import { currentContext } from '@salesmesh/chassis/context';
import type { Response } from 'express';
import { z } from 'zod';
import { errors } from '../../errors.ts';
import { type AnyRoute, anyRole, streamRoute } from '../../http/route.ts';

/** One event as the feed gives it; `cursor` resumes right after it. */
export type FedEvent = { cursor: string; type: string; at: string; message: unknown };
export type EventFeed = {
  /**
   * Events of the tenant from after the cursor on (empty: from now on), until the signal aborts or the feed stops.
   * Resolves once it follows; chassis.bus_unavailable before.
   */
  follow(tenant: string, cursor: string, signal: AbortSignal): Promise<AsyncIterable<FedEvent>>;
};

/** Proxies close connections that stay silent; a comment line keeps ours open. */
const heartbeatMs = 15_000;

export function streamEvents(feed: EventFeed): AnyRoute {
  return streamRoute({
    method: 'get',
    path: '/v1/events',
    area: 'events',
    summary: 'What happens in the tenant, live (server-sent events); Last-Event-ID resumes without a gap',
    access: anyRole,
    query: z.object({ types: z.string().max(2_000).default('') }),
    headers: z.object({ 'Last-Event-ID': z.string().optional() }),
    answers: 'text/event-stream',
    stream: async ({ query }, request, response) => {
      const closed = new AbortController();
      response.once('close', () => closed.abort());
      const types = new Set(query.types.split(',').filter(Boolean));
      const cursor = readCursor(request.headers['last-event-id']);
      const events = await feed.follow(currentContext().tenant, cursor, closed.signal);
      response.status(200).set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      const heartbeat = setInterval(() => response.write(': alive\n\n'), heartbeatMs);
      try {
        for await (const event of events) {
          if (types.size === 0 || types.has(shortName(event.type))) await send(response, event, closed.signal);
        }
      } finally {
        clearInterval(heartbeat);
        response.end();
      }
    },
  });
}

const cursorForm = /^(?:[A-Z]+:\d{1,15}(?:,[A-Z]+:\d{1,15})*)?$/;

/** A cursor that we did not give must not pass for none: the client would believe that it missed nothing. */
function readCursor(header: unknown): string {
  const cursor = String(header ?? '');
  if (cursorForm.test(cursor)) return cursor;
  const cure = {
    zh: '请原样送回最后一个事件的 id，或不带此头',
    en: 'send back the id of the last event as it came, or leave it out',
  };
  throw errors.invalid_request({}, { fields: [{ field: 'Last-Event-ID', ...cure }] });
}

async function send(response: Response, event: FedEvent, signal: AbortSignal): Promise<void> {
  const data = JSON.stringify({ type: event.type, at: event.at, ...(event.message as object) });
  const room = response.write(`id: ${event.cursor}\nevent: ${shortName(event.type)}\ndata: ${data}\n\n`);
  if (!room) await once(response, 'drain', { signal });
}

/** `salesmesh.leads.v1.LeadScored` → `LeadScored`. */
function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
