/** Sealed cases on their way to a thread that judges them: one buffer that is handed over, not copied. */
export type CaseBatch = {
  readonly ids: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each case ends in `bytes`. */
  readonly ends: readonly number[];
};

export function packBatch(cases: readonly { id: string; body: Uint8Array }[]): CaseBatch {
  const bytes = new Uint8Array(cases.reduce((sum, { body }) => sum + body.length, 0));
  const ends: number[] = [];
  let end = 0;
  for (const { body } of cases) {
    bytes.set(body, end);
    end += body.length;
    ends.push(end);
  }
  return { ids: cases.map(({ id }) => id), bytes, ends };
}

export function unpackBatch({ ids, bytes, ends }: CaseBatch): { id: string; body: Uint8Array }[] {
  return ids.map((id, place) => ({ id, body: bytes.subarray(ends[place - 1] ?? 0, ends[place]) }));
}
