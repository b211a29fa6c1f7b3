import { currentContext } from '@salesmesh/chassis/context';
import type { Holding, PersonAsked } from '@salesmesh/chassis/data-rights';
import type { TenantModel } from '@salesmesh/chassis/store';
import { AutomationState, isFinal, type RecordedDecision } from '../automation/automation.ts';
import type { AutomationDocument } from '../automation/automation-model-mongo.ts';
import type { ContentVault } from '../content/content-vault.ts';
import { dataRightsErrors } from './data-rights-errors.ts';

export type AutomationsParts = {
  model: TenantModel<AutomationDocument>;
  vault: ContentVault;
  /** Once what was answered before shows in reads. */
  settled(): Promise<void>;
  /** Ends what only waits: it will never be sent to somebody who is to be forgotten. */
  endWaiting(automationId: string): Promise<void>;
};

/** Stands where a recipient was. */
const ERASED_RECIPIENT = 'erased';

const finalStates = Object.values(AutomationState).filter(isFinal);
const MOST_REFERENCES = 5_000;
/**
 * What is left is a decision about nobody: without its salt no one can show whom the commitment in the ledger stands for,
 * and the ledger still verifies.
 */
const anonymised = {
  $set: { recipientId: ERASED_RECIPIENT, recipientSalt: Buffer.alloc(0), reference: '', isReserved: false },
  $unset: { sealedContent: 1, destroyContentAt: 1, price: 1 },
  $inc: { version: 1 },
};

export function automationsHolding({ model, vault, settled, endWaiting }: AutomationsParts): Holding {
  const about = ({ personId: recipientId }: PersonAsked) => ({ recipientId });
  const expired = (before: Date) => ({
    state: { $in: finalStates },
    requestedAt: { $lt: before },
    recipientId: { $ne: ERASED_RECIPIENT },
  });
  return {
    name: 'compliance.automations',
    count: async (person) => {
      await settled();
      return model.countDocuments(about(person));
    },
    references: async (person) => {
      const found = await model.find(about(person), { projection: { _id: 1 }, limit: MOST_REFERENCES });
      return found.map(({ _id }) => ({ kind: 'automation', id: _id }));
    },
    export: async function* (person) {
      for (const found of await model.find(about(person), { sort: { requestedAt: 1 } })) {
        const { _id, sealedContent, contentHash, action, state, requestedAt, finishedAt, decision, history } = found;
        const content =
          sealedContent === undefined ? undefined : vault.open(currentContext().tenant, contentHash, sealedContent);
        const decisions = [...history, decision].map(decisionView);
        yield { id: _id, action, state, requested_at: requestedAt, finished_at: finishedAt, content, decisions };
      }
    },
    erase: async (person) => {
      await settled();
      const open = { ...about(person), state: { $nin: finalStates } };
      for (const { _id } of await model.find(open, { projection: { _id: 1 } })) await endWaiting(_id);
      await settled();
      await model.updateMany({ ...about(person), state: { $in: finalStates } }, anonymised);
      const count = await model.countDocuments(about(person));
      if (count > 0) throw dataRightsErrors.automations_open({ count });
    },
    expiry: {
      count: (before) => model.countDocuments(expired(before)),
      destroy: async (before) => {
        await model.updateMany(expired(before), anonymised);
      },
    },
  };
}

function decisionView({ outcome, reasons, obligations, decidedAt, revision }: RecordedDecision): object {
  return { outcome, reasons, obligations, decided_at: decidedAt, revision };
}
