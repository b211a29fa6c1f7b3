// Original file: salesmesh/forecasting/v1/milestone_service.proto


export interface EvidenceInput {
  /**
   * SHA-256 of the bytes, lower-case hexadecimal.
   */
  sha256?: (string) | undefined;
  file_name?: (string) | undefined;
  media_type?: (string) | undefined;
  bytes?: (number) | undefined;
  attached_at?: (string) | undefined;
  attached_by?: (string) | undefined;
}

export interface Evidence {
  /**
   * SHA-256 of the bytes, lower-case hexadecimal.
   */
  sha256: (string);
  file_name: (string);
  media_type: (string);
  bytes: (number);
  attached_at: (string);
  attached_by: (string);
}
