import type { AppError } from '@salesmesh/chassis/errors';
import type {
  Automation,
  AutomationServiceClient,
  RequestAutomationRequestInput,
  RequestAutomationsResponse,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { errors } from '../errors.ts';

export type AutomationRequest = RequestAutomationRequestInput & { readonly request_id: string };
/** The automation as it stands, or why there is none. */
export type DeskAnswer = { readonly automation: Automation } | { readonly error: AppError };
/** Where automations are requested: one answer per request id. */
export type AutomationDesk = {
  request(requests: readonly AutomationRequest[]): Promise<ReadonlyMap<string, DeskAnswer>>;
};

/** One stream for all requests of a batch: compliance answers each when its decision is durable, in any order. */
export function automationDesk(client: AutomationServiceClient): AutomationDesk {
  return {
    request: async (requests) => {
      const answers = new Map<string, DeskAnswer>();
      if (requests.length === 0) return answers;
      const call = client.requestAutomations();
      const sending = (async () => {
        for (const request of requests) await call.send({ request });
        call.end();
      })();
      // The stream's own failure is what the reader below throws.
      sending.catch(() => {});
      for await (const answer of call) answers.set(answer.request_id, readAnswer(answer));
      await sending;
      return answers;
    },
  };
}

function readAnswer({ automation, error }: RequestAutomationsResponse): DeskAnswer {
  if (automation !== null && automation !== undefined) return { automation };
  const code = error?.code ?? 'no answer';
  return { error: error?.retryable === false ? errors.follow_up_refused({ code }) : errors.compliance_busy({ code }) };
}
