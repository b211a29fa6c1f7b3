// Original file: salesmesh/compliance/v1/events.proto


export interface PermitExpiredInput {
  automation_id?: (string) | undefined;
  expired_at?: (string) | undefined;
}

export interface PermitExpired {
  automation_id: (string);
  expired_at: (string);
}
