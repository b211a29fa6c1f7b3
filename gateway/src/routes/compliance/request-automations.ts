import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { readNdjson, relay, writeNdjson } from '../../http/ndjson.ts';
import { parse } from '../../http/parse-input.ts';
import { type AnyRoute, Role, streamRoute } from '../../http/route.ts';
import { longestStreamMs } from '../../http/time-limits.ts';
import { automation, automationRequest, itemError } from '../../resources/automation.ts';
import { id } from '../../resources/sets.ts';

const identified = automationRequest.extend({ request_id: id });

export function requestAutomations({ automation: compliance }: Pick<Clients, 'automation'>): AnyRoute {
  return streamRoute({
    method: 'post',
    path: '/v1/automations/batch',
    area: 'automations',
    summary: 'Ask for many over one stream: a request a line in, an answer a line out, matched by request_id',
    access: [Role.salesManager, Role.rep],
    accepts: ['application/x-ndjson'],
    query: z.object({}),
    answers: 'application/x-ndjson',
    answer: z.object({ request_id: z.string(), automation: automation.nullish(), error: itemError.nullish() }),
    stream: async (_input, request, response) => {
      const call = compliance.requestAutomations({ timeoutMs: longestStreamMs });
      await relay(call, sendRequests(call, request), writeNdjson(response, call));
    },
  });
}

type AutomationsCall = ReturnType<Clients['automation']['requestAutomations']>;

async function sendRequests(call: AutomationsCall, body: Readable): Promise<void> {
  for await (const { line, value } of readNdjson(body)) {
    await call.send({ request: parse(identified, value, `line ${line}`) });
  }
  call.end();
}
