// Original file: salesmesh/tasks/v1/flow_service.proto


export interface GetFlowRequestInput {
  flow_id?: (string) | undefined;
  /**
   * 0 for the latest.
   */
  version?: (number) | undefined;
}

export interface GetFlowRequest {
  flow_id: (string);
  /**
   * 0 for the latest.
   */
  version: (number);
}
