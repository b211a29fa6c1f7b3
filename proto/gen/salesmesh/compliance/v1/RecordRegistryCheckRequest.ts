// Original file: salesmesh/compliance/v1/person_service.proto


export interface RecordRegistryCheckRequestInput {
  request_id?: (string) | undefined;
  recipient_id?: (string) | undefined;
  listed?: (boolean) | undefined;
  checked_at?: (string) | undefined;
}

export interface RecordRegistryCheckRequest {
  request_id: (string);
  recipient_id: (string);
  listed: (boolean);
  checked_at: (string);
}
