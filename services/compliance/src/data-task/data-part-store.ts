/** One sealed piece of what a service exported. */
export type SealedPiece = {
  readonly taskId: string;
  readonly service: string;
  readonly partId: string;
  readonly index: number;
  readonly sealed: Uint8Array;
  readonly senderKey: Uint8Array;
};
type PartKey = Pick<SealedPiece, 'taskId' | 'service' | 'partId'>;

/** Sealed pieces from their arrival until the archive is made of them. */
export type DataPartStore = {
  /** A piece that came before stays as it is. */
  keep(piece: SealedPiece): Promise<void>;
  count(part: PartKey): Promise<number>;
  /** In the order in which they were exported. */
  read(part: PartKey): AsyncIterable<SealedPiece>;
  /** Destroys all pieces of a task. */
  drop(taskId: string): Promise<void>;
};
