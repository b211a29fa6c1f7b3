// Original file: salesmesh/compliance/v1/rights.proto

import type { PersonReferenceInput as _salesmesh_compliance_v1_PersonReferenceInput, PersonReference as _salesmesh_compliance_v1_PersonReference } from '../../../salesmesh/compliance/v1/PersonReference.ts';
import type { ExpiryRuleInput as _salesmesh_compliance_v1_ExpiryRuleInput, ExpiryRule as _salesmesh_compliance_v1_ExpiryRule } from '../../../salesmesh/compliance/v1/ExpiryRule.ts';

/**
 * What services are asked; the aggregate id is the task's. Asked again until a service has confirmed.
 */
export interface DataTaskAskedInput {
  task_id?: (string) | undefined;
  operation?: (string) | undefined;
  /**
   * Empty where no person is meant (expire).
   */
  person_id?: (string) | undefined;
  /**
   * Ids under which services know the person, as locating found them.
   */
  references?: (_salesmesh_compliance_v1_PersonReferenceInput)[] | undefined;
  /**
   * X25519 public key that exported parts are sealed to.
   */
  seal_key?: (Buffer | Uint8Array | string) | undefined;
  /**
   * What is destroyed because its time is over (expire).
   */
  rules?: (_salesmesh_compliance_v1_ExpiryRuleInput)[] | undefined;
  attempt?: (number) | undefined;
  asked_at?: (string) | undefined;
  /**
   * Services that are meant.
   */
  services?: (string)[] | undefined;
}

/**
 * What services are asked; the aggregate id is the task's. Asked again until a service has confirmed.
 */
export interface DataTaskAsked {
  task_id: (string);
  operation: (string);
  /**
   * Empty where no person is meant (expire).
   */
  person_id: (string);
  /**
   * Ids under which services know the person, as locating found them.
   */
  references: (_salesmesh_compliance_v1_PersonReference)[];
  /**
   * X25519 public key that exported parts are sealed to.
   */
  seal_key: (Buffer);
  /**
   * What is destroyed because its time is over (expire).
   */
  rules: (_salesmesh_compliance_v1_ExpiryRule)[];
  attempt: (number);
  asked_at: (string);
  /**
   * Services that are meant.
   */
  services: (string)[];
}
