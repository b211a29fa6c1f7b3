// Original file: salesmesh/tasks/v1/case.proto


/**
 * One run of a flow.
 */
export interface CaseInput {
  id?: (string) | undefined;
  version?: (number) | undefined;
  flow_id?: (string) | undefined;
  flow_version?: (number) | undefined;
  /**
   * open | done
   */
  state?: (string) | undefined;
  /**
   * task | approval | timer | call | wait; empty once it is done.
   */
  waits_for?: (string) | undefined;
  /**
   * The step it stands at.
   */
  step?: (string) | undefined;
  /**
   * Of the end step that it reached.
   */
  result?: (string) | undefined;
  /**
   * What it is about, such as a lead's id.
   */
  subject?: (string) | undefined;
  /**
   * The person it belongs to, such as the representative of the lead.
   */
  owner?: (string) | undefined;
  variables?: ({[key: string]: string}) | undefined;
  opened_at?: (string) | undefined;
  changed_at?: (string) | undefined;
  finished_at?: (string) | undefined;
}

/**
 * One run of a flow.
 */
export interface Case {
  id: (string);
  version: (number);
  flow_id: (string);
  flow_version: (number);
  /**
   * open | done
   */
  state: (string);
  /**
   * task | approval | timer | call | wait; empty once it is done.
   */
  waits_for: (string);
  /**
   * The step it stands at.
   */
  step: (string);
  /**
   * Of the end step that it reached.
   */
  result?: (string) | undefined;
  /**
   * What it is about, such as a lead's id.
   */
  subject: (string);
  /**
   * The person it belongs to, such as the representative of the lead.
   */
  owner?: (string) | undefined;
  variables: ({[key: string]: string});
  opened_at: (string);
  changed_at: (string);
  finished_at?: (string) | undefined;
}
