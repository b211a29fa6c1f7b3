import type { AppError } from '@salesmesh/chassis/errors';
import type {
  AutomationServiceClient,
  RequestAutomationRequestInput,
  RequestAutomationsResponse,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { errors } from '../errors.ts';

export type AutomationRequest = RequestAutomationRequestInput & { readonly request_id: string };
/** Where automations are requested: one answer per request id, undefined when it was taken, else why not. */
export type AutomationDesk = {
  request(requests: readonly AutomationRequest[]): Promise<ReadonlyMap<string, AppError | undefined>>;
};

/** One stream for all requests of a batch: compliance answers each when its decision is durable, in any order. */
export function automationDesk(client: AutomationServiceClient): AutomationDesk {
  return {
    request: async (requests) => {
      const answers = new Map<string, AppError | undefined>();
      if (requests.length === 0) return answers;
      const call = client.requestAutomations();
      const sending = (async () => {
        for (const request of requests) await call.send({ request });
        call.end();
      })();
      // The stream's own failure is what the reader below throws.
      sending.catch(() => {});
      for await (const answer of call) answers.set(answer.request_id, faultOf(answer));
      await sending;
      return answers;
    },
  };
}

function faultOf({ error }: RequestAutomationsResponse): AppError | undefined {
  if (error === null || error === undefined) return undefined;
  return error.retryable
    ? errors.compliance_busy({ code: error.code })
    : errors.follow_up_refused({ code: error.code });
}
