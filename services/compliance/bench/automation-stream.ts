import { runWith } from '@salesmesh/chassis/context';
import type {
  AutomationServiceClient,
  RequestAutomationRequestInput,
  RequestAutomationResponse,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { bareUnary } from './bare-unary.ts';
import { asLeads } from './load-people.ts';

/** Resolves with the outcome. */
export type RequestAutomation = (request: RequestAutomationRequestInput) => Promise<string>;

/** The least that a call for each request costs; why one was refused stays unknown. */
export function bareAutomations(address: string): RequestAutomation {
  const method = { serviceName: 'salesmesh.compliance.v1.AutomationService', method: 'RequestAutomation' };
  const plain = bareUnary<RequestAutomationRequestInput, RequestAutomationResponse>({
    ...{ ...method, address, context: asLeads, timeoutMs: UNARY_TIMEOUT_MS },
  });
  return async (request) => {
    const { automation } = await plain.call(plain.encode(request));
    return automation?.decision?.outcome ?? 'none';
  };
}

export type AutomationStream = AsyncDisposable & { readonly request: RequestAutomation };

const UNARY_TIMEOUT_MS = 10_000;
const STREAM_TIMEOUT_MS = 600_000;

/** A call for each request. */
export function unaryAutomations(client: AutomationServiceClient): RequestAutomation {
  return async (request) => {
    const { automation } = await runWith(asLeads, () => client.requestAutomation(request));
    return automation?.decision?.outcome ?? 'none';
  };
}

/** All requests over one call, as leads asks; answers come in any order. */
export function streamAutomations(client: AutomationServiceClient): AutomationStream {
  const call = runWith(asLeads, () => client.requestAutomations({ timeoutMs: STREAM_TIMEOUT_MS }));
  const waiting = new Map<string, PromiseWithResolvers<string>>();
  const reading = (async () => {
    for await (const { request_id, automation, error } of call) {
      const asked = waiting.get(request_id);
      waiting.delete(request_id);
      if (error === null || error === undefined) asked?.resolve(automation?.decision?.outcome ?? 'none');
      else asked?.reject(error);
    }
  })();
  reading.catch((error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  let sent = Promise.resolve();
  return {
    request: async (request) => {
      const asked = Promise.withResolvers<string>();
      waiting.set(request.request_id ?? '', asked);
      // One after another: only the last one waits for room in the stream.
      sent = sent.then(() => call.send({ request }));
      await sent;
      return asked.promise;
    },
    [Symbol.asyncDispose]: async () => {
      call.end();
      await reading;
    },
  };
}
