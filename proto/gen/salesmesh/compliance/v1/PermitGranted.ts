// Original file: salesmesh/compliance/v1/events.proto


/**
 * Work for egress.
 */
export interface PermitGrantedInput {
  automation_id?: (string) | undefined;
  channel?: (string) | undefined;
  expires_at?: (string) | undefined;
  granted_at?: (string) | undefined;
}

/**
 * Work for egress.
 */
export interface PermitGranted {
  automation_id: (string);
  channel: (string);
  expires_at: (string);
  granted_at: (string);
}
