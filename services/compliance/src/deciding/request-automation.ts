import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { Ids } from '@salesmesh/chassis/ids';
import type { BidiHandler, UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  AutomationInput,
  RequestAutomationRequest,
  RequestAutomationResponseInput,
  RequestAutomationsRequest,
  RequestAutomationsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess } from '../access/compliance-access.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { automationView } from '../automation/automation-view.ts';
import type { Job } from '../automation/change.ts';
import { currentOrigin } from '../automation/origin.ts';
import { answersInAnyOrder } from '../item-answers/answers-in-any-order.ts';
import { itemError } from '../item-answers/item-error.ts';
import { formatWatermarkId, WATERMARK_ID_BYTES } from '../ledger/watermark.ts';
import type { PersonArrivals } from '../person/person-arrivals.ts';
import { type AutomationRequest, readAutomationRequest } from './automation-request.ts';
import type { DecisionParts } from './decision-parts.ts';
import { planFirstDecision } from './plan-decision.ts';

export type RequestAutomationDeps = {
  parts: DecisionParts;
  changes: AutomationChanges;
  arrivals: PersonArrivals;
  ids: Ids;
  access: ComplianceAccess;
};

/** How long a request waits for facts that leads has told but that are not here yet. */
const ARRIVAL_WAIT_MS = 500;
const RECHECK_MS = 100;
/** Requests of one stream that are being decided at a time; the sender is held back beyond that. */
const STREAM_IN_FLIGHT = 512;

export function requestAutomation(
  deps: RequestAutomationDeps,
): UnaryHandler<RequestAutomationRequest, RequestAutomationResponseInput> {
  return async (wire) => ({ automation: await decideRequest(deps, readAutomationRequest(wire)) });
}

/** An item that fails is an answer of its own; the stream goes on. */
export function requestAutomations(
  deps: RequestAutomationDeps,
): BidiHandler<RequestAutomationsRequest, RequestAutomationsResponseInput> {
  return (requests) =>
    answersInAnyOrder(requests, STREAM_IN_FLIGHT, async ({ request }) => {
      const request_id = request?.request_id ?? '';
      try {
        const automation = await decideRequest(deps, readAutomationRequest(request ?? NO_REQUEST));
        return { request_id, automation };
      } catch (error) {
        return { request_id, error: itemError(error) };
      }
    });
}

const NO_REQUEST: RequestAutomationRequest = {
  request_id: '',
  recipient_id: '',
  recipient_version: 0,
  action: null,
  content: null,
  team: '',
  price: null,
  reference: '',
};

async function decideRequest(deps: RequestAutomationDeps, request: AutomationRequest): Promise<AutomationInput> {
  await deps.access.assertMayRequest(request.recipientId);
  const job = firstDecision(deps, request);
  const { tenant } = currentContext();
  for (let waitedMs = 0; ; waitedMs += RECHECK_MS) {
    try {
      return await deps.changes.submit(job);
    } catch (error) {
      const isLastTry = waitedMs >= ARRIVAL_WAIT_MS;
      if (isLastTry || !mayStillArrive(error, request)) throw error;
      await deps.arrivals.next(tenant, request.recipientId, RECHECK_MS);
    }
  }
}

function mayStillArrive(error: unknown, request: AutomationRequest): boolean {
  const arriving = ['compliance.recipient_behind', 'compliance.recipient_not_found'];
  return request.recipientVersion > 0 && error instanceof AppError && arriving.includes(error.code);
}

/** Ids are drawn here, once: planning again after a lost race must not make another automation of it. */
function firstDecision({ parts, ids }: RequestAutomationDeps, request: AutomationRequest): Job<AutomationInput> {
  const automationId = ids.next();
  const watermarkId = formatWatermarkId(parts.random(WATERMARK_ID_BYTES));
  const origin = currentOrigin();
  const { requestId, recipientId } = request;
  return {
    keys: { requestId, recipientId, created: automationId },
    plan: (view) => {
      const existing = view.automationOfRequest(requestId);
      if (existing !== undefined) return { answer: automationView(existing) };
      const change = planFirstDecision(parts, { automationId, watermarkId, request, origin }, view);
      return { change, answer: automationView };
    },
  };
}
