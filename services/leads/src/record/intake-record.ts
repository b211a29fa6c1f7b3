import type { ConsentRecord, RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Attributes, LeadStage } from '../lead/lead.ts';

/** The person of a record, checked and normalised. */
export type IntakePerson = {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly facts: RecipientFacts;
  readonly consents: readonly ConsentRecord[];
  readonly hasRefusedEmail: boolean;
  readonly hasRefusedCall: boolean;
  readonly noticeGiven?: boolean | undefined;
  readonly sourceDisclosed?: boolean | undefined;
};

/** One record of any source after mapping: what becomes a lead. Without a person it is a past lead to learn from. */
export type IntakeRecord = {
  readonly externalKey: string;
  readonly stage: LeadStage;
  readonly attributes: Attributes;
  readonly person?: IntakePerson | undefined;
  /** Under which the sender repeats what it delivers; a record without is known again by its bytes alone. */
  readonly deliveryId?: string | undefined;
  /** The bytes as they came, for the sealed raw record. */
  readonly raw: Uint8Array;
};
