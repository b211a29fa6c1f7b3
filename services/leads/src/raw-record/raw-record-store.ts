/** A record as it came, before it is sealed. */
export type RawRecordInput = {
  /** Id of the lead that it became. */
  readonly id: string;
  readonly personId: string;
  readonly source: string;
  readonly bytes: Uint8Array;
};

/**
 * Raw records, each sealed with its person's own key. Only a replay of intake opens them. Destroying the key of a person
 * makes all records of that person unreadable at once, in backups too.
 */
export type RawRecordStore = {
  /** Seals and stores; a record that is there already stays as it first came. */
  keep(records: readonly RawRecordInput[], receivedAt: Date): Promise<void>;
  /** NOT_FOUND leads.raw_record_destroyed when record or key is gone. */
  open(id: string): Promise<Buffer>;
  destroyKey(personId: string): Promise<void>;
};
