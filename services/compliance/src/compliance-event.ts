import type { MessageTypeDefinition } from '@grpc/proto-loader';
import { type OutboxEvent, outboxEvent } from '@salesmesh/chassis/store';
import type {
  AssessmentApprovedInput,
  AssessmentExpiringInput,
  AssessmentWithdrawnInput,
  AutomationDecidedInput,
  AutomationDeliveredInput,
  AutomationRejectedInput,
  ConsentRecordedInput,
  ConsentWithdrawnInput,
  DataTaskAskedInput,
  PermitExpiredInput,
  PermitGrantedInput,
  RefusalLiftedInput,
  RefusalRecordedInput,
  RightsEscalatedInput,
  RightsRequestChangedInput,
  TeamFrozenInput,
  TeamTrainedInput,
  TeamUnfrozenInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { loadProto } from '@salesmesh/proto/load';

/** What `decide` tells others, by the name of the message. */
type ComplianceEvents = {
  AssessmentApproved: AssessmentApprovedInput;
  AssessmentExpiring: AssessmentExpiringInput;
  AssessmentWithdrawn: AssessmentWithdrawnInput;
  AutomationDecided: AutomationDecidedInput;
  AutomationDelivered: AutomationDeliveredInput;
  AutomationRejected: AutomationRejectedInput;
  ConsentRecorded: ConsentRecordedInput;
  ConsentWithdrawn: ConsentWithdrawnInput;
  DataTaskAsked: DataTaskAskedInput;
  PermitExpired: PermitExpiredInput;
  PermitGranted: PermitGrantedInput;
  RefusalLifted: RefusalLiftedInput;
  RefusalRecorded: RefusalRecordedInput;
  TeamFrozen: TeamFrozenInput;
  TeamTrained: TeamTrainedInput;
  TeamUnfrozen: TeamUnfrozenInput;
  RightsEscalated: RightsEscalatedInput;
  RightsRequestChanged: RightsRequestChangedInput;
};
export type EventFacts = Omit<Parameters<typeof outboxEvent>[1], 'type'>;

const PACKAGE = 'salesmesh.compliance.v1';

/** An event as it goes into the outbox. Its id follows from what changed, so the same change is told once. */
export function complianceEvent<N extends keyof ComplianceEvents>(
  name: N,
  facts: EventFacts,
  message: ComplianceEvents[N],
): OutboxEvent {
  return outboxEvent(encode, { ...facts, type: `${PACKAGE}.${name}` }, message);
}

function encode(type: string, message: object): Uint8Array {
  return (loadProto()[type] as MessageTypeDefinition<object, object>).serialize(message);
}
