// Original file: salesmesh/leads/v1/intake_service.proto


export interface IngestRequestInput {
  source?: (string) | undefined;
  /**
   * The delivery's own id (CloudEvents id, webhook delivery id); the same id twice is one delivery.
   */
  delivery_id?: (string) | undefined;
  /**
   * Body as it came.
   */
  body?: (Buffer | Uint8Array | string) | undefined;
  content_type?: (string) | undefined;
  /**
   * Headers that verification needs, lower case.
   */
  headers?: ({[key: string]: string}) | undefined;
}

export interface IngestRequest {
  source: (string);
  /**
   * The delivery's own id (CloudEvents id, webhook delivery id); the same id twice is one delivery.
   */
  delivery_id: (string);
  /**
   * Body as it came.
   */
  body: (Buffer);
  content_type: (string);
  /**
   * Headers that verification needs, lower case.
   */
  headers: ({[key: string]: string});
}
