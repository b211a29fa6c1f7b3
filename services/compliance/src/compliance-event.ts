import type { MessageTypeDefinition } from '@grpc/proto-loader';
import { derivedId } from '@salesmesh/chassis/ids';
import type { OutboxEvent } from '@salesmesh/chassis/store';
import type {
  AutomationDecidedInput,
  AutomationDeliveredInput,
  ConsentRecordedInput,
  ConsentWithdrawnInput,
  PermitExpiredInput,
  PermitGrantedInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { loadProto } from '@salesmesh/proto/load';

/** What `decide` tells others, by the name of the message. */
type ComplianceEvents = {
  AutomationDecided: AutomationDecidedInput;
  AutomationDelivered: AutomationDeliveredInput;
  ConsentRecorded: ConsentRecordedInput;
  ConsentWithdrawn: ConsentWithdrawnInput;
  PermitExpired: PermitExpiredInput;
  PermitGranted: PermitGrantedInput;
};
export type EventFacts = {
  aggregateId: string;
  at: Date /** Same change, same id. */;
  change: string;
  headers?: Record<string, string>;
};

const PACKAGE = 'salesmesh.compliance.v1';

/** An event as it goes into the outbox. Its id follows from what changed, so the same change is told once. */
export function complianceEvent<N extends keyof ComplianceEvents>(
  name: N,
  facts: EventFacts,
  message: ComplianceEvents[N],
): OutboxEvent {
  const type = `${PACKAGE}.${name}`;
  const { headers } = facts;
  return {
    id: derivedId(type, facts.aggregateId, facts.change),
    type,
    aggregateId: facts.aggregateId,
    payload: (loadProto()[type] as MessageTypeDefinition<object, object>).serialize(message),
    at: facts.at,
    ...(headers === undefined ? {} : { headers }),
  };
}
