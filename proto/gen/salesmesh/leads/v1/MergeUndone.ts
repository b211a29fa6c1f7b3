// Original file: salesmesh/leads/v1/events.proto


export interface MergeUndoneInput {
  lead_id?: (string) | undefined;
  version?: (number) | undefined;
  restored_lead_id?: (string) | undefined;
  merge_id?: (string) | undefined;
}

export interface MergeUndone {
  lead_id: (string);
  version: (number);
  restored_lead_id: (string);
  merge_id: (string);
}
