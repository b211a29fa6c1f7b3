import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { DeliveryFinished } from '@salesmesh/proto/gen/salesmesh/egress/v1';
import { type Automation, deliver, fail } from '../automation/automation.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { outcomeEvents } from '../automation/automation-events.ts';
import type { BatchView, Change, StoredAutomation } from '../automation/change.ts';
import { currentOrigin, type Origin } from '../automation/origin.ts';
import { complianceErrors } from '../errors.ts';
import { DeliveryStatus } from '../ledger/leaf.ts';
import { deliveryLeaf, NOTHING_SENT_HASH } from './delivery-leaf.ts';
import { giveBackPlace } from './give-back-place.ts';

type Report = ReceivedEvent<DeliveryFinished>;

/**
 * What egress did with redeemed permits. The answer per event is its error, or undefined. An event that comes again finds
 * the automation finished by the same delivery and changes nothing.
 */
export function onDeliveryFinished({ changes }: { changes: AutomationChanges }) {
  return async (events: readonly ReceivedEvent[]): Promise<readonly unknown[]> => {
    const settled = await Promise.allSettled(events.map((event) => record(changes, event as unknown as Report)));
    return settled.map((result) => (result.status === 'rejected' ? result.reason : undefined));
  };
}

async function record(changes: AutomationChanges, event: Report): Promise<void> {
  const { automation_id: automationId } = event.message;
  const origin = currentOrigin();
  await changes.submit<void>({
    keys: { automationId },
    plan: (view) => {
      const current = view.automation(automationId);
      if (current === undefined) throw complianceErrors.automation_not_found({ id: automationId });
      if (isKnown(current, event.message)) return { answer: undefined };
      if (current.state !== 'redeemed' || current.deliveryId !== event.message.delivery_id) {
        throw complianceErrors.delivery_unexpected({ id: automationId, state: current.state });
      }
      return { change: changeOf({ current, event, origin, view }), answer: () => undefined };
    },
  });
}

function isKnown(current: StoredAutomation, { delivery_id }: DeliveryFinished): boolean {
  return ['delivered', 'failed', 'refused'].includes(current.state) && current.deliveryId === delivery_id;
}

type Reported = { current: StoredAutomation; event: Report; origin: Origin; view: BatchView };

function changeOf({ current, event, origin, view }: Reported): Change {
  const { delivery_id: deliveryId, failure_code, sent_hash } = event.message;
  const isDelivered = event.message.status === DeliveryStatus.delivered;
  const at = new Date(event.message.finished_at || event.at);
  const sentHash = sent_hash.length === 0 ? NOTHING_SENT_HASH : Buffer.from(sent_hash).toString('hex');
  const { headers } = origin;
  return {
    automationId: current._id,
    current,
    next: () => (isDelivered ? deliver(current, at) : fail(current, failure_code, at)),
    leaf: deliveryLeaf(current, { deliveryId, status: isDelivered ? 'delivered' : 'failed', sentHash, at }),
    events: (automation: Automation) => outcomeEvents({ automationId: current._id, automation, headers }),
    ...(isDelivered ? {} : giveBackPlace(current, view)),
  };
}
