// Original file: salesmesh/compliance/v1/screening.proto


export interface MessageFactsInput {
  /**
   * As of the decision object.
   */
  channel?: (string) | undefined;
  purpose?: (string) | undefined;
  /**
   * ISO 3166-1 alpha-2 of the recipient.
   */
  residence?: (string) | undefined;
  ai_generated?: (boolean) | undefined;
  /**
   * Stands before the text as its first line; its place is where an e-mail is labelled.
   */
  subject?: (string) | undefined;
  /**
   * Names the sender goes by, one of which the message must say.
   */
  senders?: (string)[] | undefined;
}

export interface MessageFacts {
  /**
   * As of the decision object.
   */
  channel: (string);
  purpose: (string);
  /**
   * ISO 3166-1 alpha-2 of the recipient.
   */
  residence: (string);
  ai_generated: (boolean);
  /**
   * Stands before the text as its first line; its place is where an e-mail is labelled.
   */
  subject: (string);
  /**
   * Names the sender goes by, one of which the message must say.
   */
  senders: (string)[];
}
