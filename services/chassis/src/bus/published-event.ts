/** A fact to be told: what the outbox holds, plus whose it is. */
export type PublishedEvent = {
  /** Message id: published again within two minutes, the stream keeps one. */
  id: string;
  /** Full name of the proto message. */
  type: string;
  tenant: string;
  aggregateId: string;
  /** The encoded message. */
  payload: Uint8Array;
  at: Date;
  /** Context and trace of what caused it. */
  headers?: Readonly<Record<string, string>>;
  /** For logs of raw happenings, whose subject is not made from the type. */
  subject?: string;
};
