// Original file: salesmesh/forecasting/v1/events.proto


export interface MilestoneProvenInput {
  milestone_id?: (string) | undefined;
  version?: (number) | undefined;
  opportunity_id?: (string) | undefined;
  name?: (string) | undefined;
  reached_on?: (string) | undefined;
  proven_at?: (string) | undefined;
}

export interface MilestoneProven {
  milestone_id: (string);
  version: (number);
  opportunity_id: (string);
  name: (string);
  reached_on: (string);
  proven_at: (string);
}
