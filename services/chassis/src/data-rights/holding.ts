/** How another service knows the person: the id of a lead, of an automation. */
export type PersonReference = { readonly kind: string; readonly id: string };
/** Whose data is meant. `references` are the ids that the services themselves found when they were asked to locate. */
export type PersonAsked = { readonly personId: string; readonly references: readonly PersonReference[] };

export type Rectification = PersonAsked & { readonly taskId: string };

/** A field of a person's data as it should be. Which fields there are, the contract says. */
export type Correction = { readonly field: string; readonly value: string };

/** What became of data whose time is over. Both see the same records: the count is kept as proof before they go. */
export type Expiry = {
  count(before: Date): Promise<number>;
  /**
   * Persons whose last data this was: every other service is then asked to erase those of whom `count` of the holding finds
   * nothing any more. The rest goes on another day.
   */
  persons?(before: Date): Promise<readonly string[]>;
  /** Repeating is harmless. `persons` are those that were told; who became due since is not among them. */
  destroy(before: Date, persons: readonly string[]): Promise<void>;
};

/**
 * One collection of a service that holds data of persons, as the data map names it, and what must be possible with it. All
 * is asked in the caller's tenant. A method that cannot finish yet, because something still needs the data, throws
 * UNAVAILABLE and is asked again.
 */
export type Holding = {
  /** Name of the dataset in the data map, such as `leads.contacts`. */
  readonly name: string;
  /** Records about the person. */
  count(person: PersonAsked): Promise<number>;
  /** The same records in the clear, as plain values that JSON can carry. */
  export(person: PersonAsked): AsyncIterable<object>;
  /** Destroys the records, or takes from them what is personal. Repeating is harmless. */
  erase(person: PersonAsked): Promise<void>;
  /**
   * Makes the corrections that concern these records, or waits for them (UNAVAILABLE) where they come from elsewhere. Absent
   * where records only say what happened then. Repeating is harmless. Answers as `CORRECTED_VERSION` which version of the
   * record has them, where others keep a copy; `taskId` leads those to it.
   */
  rectify?(asked: Rectification, corrections: readonly Correction[]): Promise<readonly PersonReference[]>;
  /** Ids under which others may know the person. */
  references?(person: PersonAsked): Promise<readonly PersonReference[]>;
  /** Absent where nothing expires by age. */
  readonly expiry?: Expiry;
};

export function referencesOf({ references }: PersonAsked, kind: string): string[] {
  return references.filter((reference) => reference.kind === kind).map(({ id }) => id);
}

/** Rows as a holding exports them. */
export async function* rowsOf(read: () => Promise<readonly object[]>): AsyncGenerator<object> {
  yield* await read();
}
