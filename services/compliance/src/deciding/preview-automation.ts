import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  PreviewAutomationRequest,
  PreviewAutomationResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess } from '../access/compliance-access.ts';
import { verdictView } from '../automation/automation-view.ts';
import type { ChangeStore } from '../automation/change.ts';
import type { Decide } from '../automation/verdict.ts';
import { complianceErrors } from '../errors.ts';
import { factsToWire } from '../facts/facts-wire.ts';
import { readAutomationRequest } from './automation-request.ts';
import { judgeCase, knownPerson } from './decide-case.ts';

/** Stands for the automation that a preview does not create. */
const PREVIEW_ID = 'preview';

export function previewAutomation(deps: {
  decide: Decide;
  store: Pick<ChangeStore, 'load'>;
  access: ComplianceAccess;
}): UnaryHandler<PreviewAutomationRequest, PreviewAutomationResponseInput> {
  return async ({ request: wire }) => {
    if (wire === null) {
      const cure = { zh: '请填写要预览的请求', en: 'give the request to preview' };
      throw complianceErrors.invalid_request({}, { fields: [{ field: 'request', ...cure }] });
    }
    const isNamed = wire.request_id !== '';
    const request = readAutomationRequest(isNamed ? wire : { ...wire, request_id: PREVIEW_ID });
    const { recipientId, recipientVersion, action, team, price, content } = request;
    await deps.access.assertMayRequest(recipientId);
    const view = await deps.store.load([{ recipientId }]);
    const person = knownPerson(view.person(recipientId), recipientId, recipientVersion);
    const asked = { automationId: PREVIEW_ID, action, team, price, content, person };
    const { facts, verdict } = judgeCase(deps.decide, { ...asked, settings: view.settings, now: view.now });
    return { decision: verdictView(verdict, PREVIEW_ID), facts: factsToWire(facts) };
  };
}
