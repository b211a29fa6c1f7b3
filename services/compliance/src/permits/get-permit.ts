import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetPermitRequest, GetPermitResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { AutomationReader } from '../automation/automation-reader.ts';
import { actionView } from '../automation/automation-view.ts';
import type { ContentVault } from '../content/content-vault.ts';
import { complianceErrors } from '../errors.ts';
import type { LedgerStore, LogKeys } from '../ledger/ledger-store.ts';
import { signWatermark } from '../ledger/watermark.ts';
import type { OptOutTokens } from '../opt-out/opt-out-token.ts';
import { requireFields } from '../required-fields.ts';

export type GetPermitDeps = {
  automations: Pick<AutomationReader, 'byId'>;
  ledger: Pick<LedgerStore<unknown>, 'openSnapshot'>;
  keysOf(tenant: string): LogKeys;
  vault: ContentVault;
  optOuts: Pick<OptOutTokens, 'mint'>;
};

/** The decision with its proof to the newest checkpoint, and the message it was made on. */
export function getPermit(deps: GetPermitDeps): UnaryHandler<GetPermitRequest, GetPermitResponseInput> {
  return async (request) => {
    requireFields(request, ['automation_id']);
    const { automation_id: id } = request;
    const { tenant } = currentContext();
    const found = await deps.automations.byId(id);
    const { permit } = found ?? {};
    if (found === undefined || permit === undefined) throw complianceErrors.permit_not_found({ id });
    if (found.sealedContent === undefined) throw complianceErrors.content_destroyed({ id });
    const snapshot = await deps.ledger.openSnapshot(tenant);
    const [leaf, proof] = await Promise.all([snapshot.readEntry(permit.index), snapshot.proveInclusion(permit.index)]);
    const link = { recipientId: found.recipientId, channel: found.action.channel };
    const watermark = { treeId: tenant, index: permit.index, id: found.watermarkId };
    return {
      permit: {
        automation_id: id,
        leaf: Buffer.from(leaf),
        index: permit.index,
        inclusion_proof: proof.map((hash) => Buffer.from(hash)),
        checkpoint: snapshot.checkpoint,
        expires_at: permit.expiresAt.toISOString(),
      },
      recipient_id: found.recipientId,
      recipient_salt: Buffer.from(found.recipientSalt),
      action: actionView(found.action, id),
      content: deps.vault.open(tenant, found.contentHash, found.sealedContent),
      obligations: [...found.decision.obligations],
      watermark: signWatermark(watermark, deps.keysOf(tenant).signer),
      opt_out_token: deps.optOuts.mint(tenant, link, found.decision.decidedAt),
    };
  };
}
