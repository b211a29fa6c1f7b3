// Original file: salesmesh/compliance/v1/person_service.proto


export interface SetSuppressionRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  channels?: (string)[] | undefined;
  suppressed?: (boolean) | undefined;
}

export interface SetSuppressionRequest {
  request_id: (string);
  recipient_id: (string);
  channels: (string)[];
  suppressed: (boolean);
}
