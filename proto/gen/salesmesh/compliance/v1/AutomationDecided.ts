// Original file: salesmesh/compliance/v1/events.proto


export interface AutomationDecidedInput {
  automation_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  outcome?: (string) | undefined;
  articles?: (string)[] | undefined;
  until?: (string) | undefined;
  decided_at?: (string) | undefined;
  reference?: (string) | undefined;
  residence?: (string) | undefined;
  channel?: (string) | undefined;
  purpose?: (string) | undefined;
  team?: (string) | undefined;
  revision?: (string) | undefined;
  /**
   * Which decision on the automation this is: 1 for the first.
   */
  decision_number?: (number) | undefined;
}

export interface AutomationDecided {
  automation_id: (string);
  recipient_id: (string);
  outcome: (string);
  articles: (string)[];
  until?: (string) | undefined;
  decided_at: (string);
  reference: (string);
  residence: (string);
  channel: (string);
  purpose: (string);
  team: (string);
  revision: (string);
  /**
   * Which decision on the automation this is: 1 for the first.
   */
  decision_number: (number);
}
