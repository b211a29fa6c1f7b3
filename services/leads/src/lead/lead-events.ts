/** What a lead says happened, by the message's name in the contract. Ids and non-personal fields only. */
export type LeadEvent =
  | {
      readonly type: 'LeadCreated';
      readonly message: {
        lead_id: string;
        version: number;
        source: string;
        contact_id: string | undefined;
        created_at: string;
      };
    }
  | {
      readonly type: 'LeadScored';
      readonly message: {
        lead_id: string;
        version: number;
        probability: number;
        model_version: string;
        scored_at: string;
      };
    }
  | { readonly type: 'LeadDispatched'; readonly message: LeadDispatched }
  | {
      readonly type: 'LeadReturned';
      readonly message: {
        lead_id: string;
        version: number;
        assignment_id: string;
        reason: string;
        returned_at: string;
      };
    }
  | {
      readonly type: 'LeadAccepted';
      readonly message: { lead_id: string; version: number; assignment_id: string; accepted_at: string };
    }
  | {
      readonly type: 'LeadsMerged';
      readonly message: { lead_id: string; version: number; merged_lead_id: string; merge_id: string };
    }
  | {
      readonly type: 'MergeUndone';
      readonly message: { lead_id: string; version: number; restored_lead_id: string; merge_id: string };
    };

type LeadDispatched = {
  lead_id: string;
  version: number;
  assignment_id: string;
  rep_id: string;
  team: string;
  contact_id: string;
  contact_version: number;
  channel: string;
  probability: number;
  dispatched_at: string;
  accept_by: string;
};
