import type { ConsentRecord, RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** What is said of a contact, by the message's name in the contract: facts and consents, never name or address. */
export type ContactEvent =
  | {
      readonly type: 'ContactRegistered';
      readonly message: {
        contact_id: string;
        version: number;
        facts: RecipientFacts;
        consents: readonly ConsentRecord[];
        refused_channels: readonly string[];
        notice_given: boolean | undefined;
        source_disclosed: boolean | undefined;
        registered_at: string;
      };
    }
  | {
      readonly type: 'ContactChanged';
      readonly message: {
        contact_id: string;
        version: number;
        facts: RecipientFacts;
        /** Those that were added. */
        refused_channels?: readonly string[];
        changed_at: string;
      };
    };
