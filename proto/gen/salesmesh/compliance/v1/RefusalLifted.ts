// Original file: salesmesh/compliance/v1/events.proto


/**
 * Neither an objection nor a suppression nor an ended consent stands any more in the person's dossier as of this version.
 */
export interface RefusalLiftedInput {
  recipient_id?: (string) | undefined;
  version?: (number) | undefined;
  lifted_at?: (string) | undefined;
}

/**
 * Neither an objection nor a suppression nor an ended consent stands any more in the person's dossier as of this version.
 */
export interface RefusalLifted {
  recipient_id: (string);
  version: (number);
  lifted_at: (string);
}
