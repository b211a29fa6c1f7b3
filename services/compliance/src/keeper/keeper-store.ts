/** Who holds a lead of a person, as leads told last. `repId` is absent once the lead went back. */
export type Keeper = {
  readonly leadId: string;
  /** Of the lead when that was so; an event of an earlier one changes nothing. */
  readonly leadVersion: number;
  readonly toldAt: Date;
  readonly assignmentId: string;
  readonly recipientId?: string;
  readonly repId?: string;
};

/** Which representative looks after which person, of the caller's tenant. A read model: leads owns the facts. */
export type KeeperStore = {
  /** Takes over what was told, in whatever order and however often it comes. */
  tell(keepers: readonly Keeper[]): Promise<void>;
  /** Representatives who hold a lead of the person. */
  keepersOf(recipientId: string): Promise<readonly string[]>;
  /** Persons behind the leads that a representative holds, the latest told first, as many as a list can ask for. */
  personsOf(repId: string): Promise<readonly string[]>;
};
