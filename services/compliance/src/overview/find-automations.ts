import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  FindByWatermarkRequest,
  FindByWatermarkResponseInput,
  GetAutomationRequest,
  GetAutomationResponseInput,
  ListAutomationsRequest,
  ListAutomationsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess } from '../access/compliance-access.ts';
import type { AutomationReader } from '../automation/automation-reader.ts';
import { automationView } from '../automation/automation-view.ts';
import { complianceErrors } from '../errors.ts';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { LogKeys } from '../ledger/ledger-store.ts';
import { openWatermark, parseWatermarkId } from '../ledger/watermark.ts';

type Deps = { automations: AutomationReader; access: ComplianceAccess };

export function getAutomation({
  automations,
  access,
}: Deps): UnaryHandler<GetAutomationRequest, GetAutomationResponseInput> {
  return async ({ automation_id: id }) => {
    const found = await automations.byId(id);
    if (found === undefined || !(await access.canSee(found))) throw complianceErrors.automation_not_found({ id });
    return { automation: automationView(found) };
  };
}

/** Newest first, of those that the caller may see. */
export function listAutomations({
  automations,
  access,
}: Deps): UnaryHandler<ListAutomationsRequest, ListAutomationsResponseInput> {
  return async ({ state, outcome, recipient_id, reference, page_size, page_token }) => {
    const asked = { state, outcome, recipientId: recipient_id, reference, pageSize: page_size, pageToken: page_token };
    const query = { ...asked, sight: await access.sight() };
    const found = await automations.list(query);
    return { automations: found.automations.map(automationView), next_page_token: found.nextPageToken };
  };
}

/** Takes both forms: the long one is checked against the log's key first, so a made-up one is told from a lost one. */
export function findByWatermark({
  automations,
  access,
  keysOf,
}: Deps & { keysOf(tenant: string): LogKeys }): UnaryHandler<FindByWatermarkRequest, FindByWatermarkResponseInput> {
  return async ({ watermark }) => {
    const isLong = watermark.trim().startsWith('SM1.');
    const { verifiers } = keysOf(currentContext().tenant);
    const id = isLong ? openWatermark(watermark, verifiers).id : parseWatermarkId(watermark);
    const found = await automations.byWatermark(id);
    if (found === undefined || !(await access.canSee(found))) throw ledgerErrors.watermark_not_found();
    return { automation: automationView(found) };
  };
}
