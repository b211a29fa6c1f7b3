import type { Store, TenantModel } from '@salesmesh/chassis/store';
import type { Automation } from './automation.ts';

/** An automation as it is stored: with its sealed message, and when that is destroyed. */
export type AutomationDocument = Automation & { sealedContent?: Uint8Array; destroyContentAt?: Date };

export function automationModel(store: Store): TenantModel<AutomationDocument> {
  const text = { type: String, required: true };
  const bytes = { type: Buffer };
  const date = { type: Date };
  const mixed = { type: {}, required: true };
  return store.model<AutomationDocument>(
    'automations',
    {
      requestId: text,
      recipientId: { ...text, personal: true },
      residence: { type: String },
      action: mixed,
      price: { type: {} },
      team: text,
      reference: { type: String },
      state: text,
      decision: mixed,
      history: { type: [{}] },
      requestedAt: { type: Date, required: true },
      contentHash: text,
      watermarkId: text,
      recipientSalt: { ...bytes, personal: true },
      permit: { type: {} },
      decideAt: date,
      isReserved: { type: Boolean, required: true },
      transferKeys: { type: [String], default: undefined },
      deliveryId: { type: String },
      redeemedAt: date,
      finishedAt: date,
      failureCode: { type: String },
      sealedContent: { ...bytes, personal: true },
      destroyContentAt: date,
    },
    {
      isPlain: true,
      indexes: [
        // From a watermark to its automation.
        { key: { tenant: 1, watermarkId: 1 }, name: 'automations_by_watermark', unique: true },
        // Lists, newest first; states and outcomes filter within it.
        { key: { tenant: 1, requestedAt: -1, _id: -1 }, name: 'automations_newest' },
        { key: { tenant: 1, recipientId: 1, requestedAt: -1 }, name: 'automations_of_recipient' },
        // `holdersOf`: all that it asks for and reads stands in the index.
        {
          key: { tenant: 1, recipientId: 1, isReserved: 1, 'decision.decidedAt': 1, _id: 1 },
          name: 'automations_held_sends',
          partial: { isReserved: true },
        },
        { key: { tenant: 1, reference: 1, requestedAt: -1 }, name: 'automations_by_reference' },
        { key: { tenant: 1, state: 1, requestedAt: -1 }, name: 'automations_by_state' },
        // Permits that ran out: whose, and of each the first ones.
        {
          key: { tenant: 1, state: 1, 'permit.expiresAt': 1 },
          name: 'automations_expiring_of_tenant',
          partial: { state: 'permitted' },
        },
        // Messages whose retention ended, over all tenants.
        {
          key: { destroyContentAt: 1 },
          name: 'automations_to_destroy',
          partial: { destroyContentAt: { $exists: true } },
          acrossTenants: true,
        },
      ],
    },
  );
}
